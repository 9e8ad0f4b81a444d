"""The middle of the window: messages, the article with its marks, and the find bar."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.gui.desk import Desk
from app.gui.editor import ArticleEditor
from app.gui.find_bar import FindBar
from app.gui.marker_strip import MarkerStrip
from app.gui.message_bar import MessageBar
from app.gui.theme import Colours


class EditorPane(QWidget):
    """Keeps the editor and the desk in step: text, findings, the current one and the caret."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.editor = ArticleEditor()
        self.strip = MarkerStrip(self.editor)
        self.find_bar = FindBar(self.editor)
        self.messages = MessageBar()
        self._stack = QStackedWidget()
        self._article = self._article_page()
        self._stack.addWidget(self._article)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self._stack, 1)
        self._connect()

    def set_empty_page(self, page: QWidget) -> None:
        """Use `page` while no article is open."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_article(self, *, shown: bool) -> None:
        """Show the article, or the empty page."""
        self._stack.setCurrentIndex(0 if shown else 1)

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self.editor.show_colours(colours)
        self.strip.show_colours(colours)

    def _article_page(self) -> QWidget:
        page = QWidget()
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.editor, 1)
        text.addWidget(self.strip)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addLayout(text, 1)
        return page

    def _connect(self) -> None:
        desk, editor = self._desk, self.editor
        desk.opened.connect(lambda: editor.show_text(desk.text))
        desk.edited.connect(lambda step: editor.make(step.edits))
        desk.text_changed.connect(self.find_bar.refresh)
        desk.findings_changed.connect(self._show_findings)
        desk.current_changed.connect(self._show_current)
        desk.visited.connect(self._visit)
        editor.edited.connect(desk.type)
        editor.caret_moved.connect(desk.select_at)
        self.strip.chosen.connect(desk.visit)
        self.messages.closed.connect(editor.setFocus)
        self.find_bar.closed.connect(editor.setFocus)

    def _show_findings(self) -> None:
        self.editor.show_findings(self._desk.findings)
        self.strip.show_findings(self._desk.findings)
        self._show_current()

    def _show_current(self) -> None:
        current = self._desk.current
        self.editor.show_current(current.span if current else None)
        self.strip.show_current(current)

    def _visit(self) -> None:
        if self._desk.current:
            self.editor.go_to(self._desk.current.span)
