from pathlib import Path

from PySide6.QtCore import QSettings

from app.gui.recent import RecentStories, RecentStory


def story(number: int) -> RecentStory:
    return RecentStory(Path(f"/news/{number}.txt"), (Path(f"/news/ä {number}.txt"),))


def test_the_latest_first_each_once_at_most_ten(settings: QSettings) -> None:
    recent = RecentStories(settings)
    for number in range(12):
        recent.remember(story(number))
    recent.remember(story(5))
    stories = recent.stories()
    assert stories[:2] == (story(5), story(11))
    assert len(stories) == 10


def test_forget_and_clear(settings: QSettings) -> None:
    recent = RecentStories(settings)
    recent.remember(story(1))
    recent.remember(story(2))
    recent.forget(story(2).article)
    assert recent.stories() == (story(1),)
    recent.clear()
    assert recent.stories() == ()


def test_broken_settings_are_no_stories(settings: QSettings) -> None:
    for broken in ("{", "[1]", '[["a", 3]]', "null"):
        settings.setValue("recent", broken)
        assert RecentStories(settings).stories() == ()
