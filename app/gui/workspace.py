"""The three columns of the window: sources and names, the article, the review."""

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from app.gui.editor_pane import EditorPane
from app.gui.names_panel import NamesPanel
from app.gui.review_panel import ReviewPanel
from app.gui.session import Session
from app.gui.sources_panel import SourcesPanel
from app.gui.theme import Colours

_ZOOM = "zoom"
_SMALLEST, _LARGEST = -4, 20


class Workspace(QSplitter):
    """Lays out the panes, moves the focus among them, and remembers sizes and zoom."""

    def __init__(
        self, session: Session, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session, self._settings = session, settings
        self.sources = SourcesPanel(session)
        self.names = NamesPanel()
        self.article = EditorPane(session.desk)
        self.review = ReviewPanel(session.desk)
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._zoom = 0
        self._lay_out()
        self.zoom_to(int(str(settings.value(_ZOOM, 0))))
        session.names_changed.connect(lambda: self.names.show_names(session.names))
        session.desk.current_changed.connect(self._show_card)
        self.names.chosen.connect(self.review.card.write)

    def cycle(self, by: int) -> None:
        """Move the focus to the next pane (1) or the one before (-1), round and round."""
        panes = [(pane, inner) for pane, inner in self._panes() if inner.isVisible()]
        focus = QApplication.focusWidget()
        here = [at for at, (pane, _) in enumerate(panes) if focus and pane.isAncestorOf(focus)]
        at = here[0] + by if here else 0
        panes[at % len(panes)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def zoom_by(self, steps: int) -> None:
        """Make the article's letters larger (or smaller) by `steps` points."""
        self.zoom_to(self._zoom + steps)

    def zoom_to(self, zoom: int) -> None:
        """Show the article's letters `zoom` points larger than usual."""
        self._zoom = min(_LARGEST, max(_SMALLEST, zoom))
        font = QApplication.font()
        font.setPointSizeF(max(6.0, font.pointSizeF() + 2 + self._zoom))
        self.article.editor.setFont(font)
        self._settings.setValue(_ZOOM, self._zoom)

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self.article.show_colours(colours)
        self.sources.show_colours(colours)
        self.names.show_colours(colours)
        self.review.model.show_colours(colours)
        self.review.card.show_colours(colours)

    def remember(self) -> None:
        """Write the sizes of the panes to the settings."""
        for name, splitter in self._splitters().items():
            self._settings.setValue(name, splitter.saveState())

    def restore(self) -> None:
        """Give the panes the sizes that the settings remember."""
        for name, splitter in self._splitters().items():
            state = self._settings.value(name)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def _lay_out(self) -> None:
        self._left.addWidget(self.sources)
        self._left.addWidget(self.names)
        self._left.setSizes([280, 420])
        for pane in (_panel(self._left), self.article, self.review):
            self.addWidget(pane)
        for splitter in self._splitters().values():
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self.setSizes([270, 720, 400])
        self._left.setMinimumWidth(180)
        self.article.setMinimumWidth(280)
        self.review.setMinimumWidth(300)

    def _splitters(self) -> dict[str, QSplitter]:
        return {"columns": self, "left": self._left, "right": self.review.splitter}

    def _panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return the panes, each with the widget in it that takes the focus."""
        return (
            (self.sources, self.sources.list),
            (self.names, self.names.list),
            (self.article, self.article.editor),
            (self.review, self.review.list),
        )

    def _show_card(self) -> None:
        names = [entry.judged.document.name for entry in self._session.entries]
        self.review.card.show_finding(self._session.desk.current, names)


def _panel(inside: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("panel", "true")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside)
    return frame
