from app.lazy import cached_property


class _Line:
    def __init__(self, text: str) -> None:
        self.text = text
        self.asked = 0

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        self.asked += 1
        return self.text.split()


def test_a_value_is_found_at_the_first_call_alone() -> None:
    line, other = _Line("to be"), _Line("or not")
    assert line.asked == 0
    assert line.words is line.words
    assert line.asked == 1
    assert other.words == ["or", "not"]
