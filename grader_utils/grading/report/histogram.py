"""Draws how scores are distributed, as SVG that takes its colors from the page around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean, median

from markupsafe import Markup

from grader_utils.messages import say, say_count
from grader_utils.phrasing import score_text

_WIDTH, _HEIGHT = 720, 250
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 14, 38, 44
_MOST_BINS = 15


@dataclass(frozen=True)
class Bin:
    """The number of scores from `low` up to `high`; the last bin holds `high`, too."""

    low: float
    high: float
    count: int


def bins_of(scores: Sequence[float], most: float) -> list[Bin]:
    """Return `scores` in bins of one width that reads well, from 0 to at least `most`.

    Args:
        scores: from 0 to `most`; extra credit may lift some above it.
        most: the points of the whole assignment.
    """
    top = max(most, *scores, 1.0)
    width = next(width for width in _widths() if top / width <= _MOST_BINS)
    number = -int(-top // width)
    counts = [0] * number
    for score in scores:
        counts[min(max(int(score // width), 0), number - 1)] += 1
    return [Bin(width * index, width * (index + 1), count) for index, count in enumerate(counts)]


def histogram_svg(scores: Sequence[float], most: float) -> Markup:
    """Return the histogram with labeled axes, the median marked, and a description for those who do not see it."""
    bins = bins_of(scores, most)
    step = next(width for width in _widths() if max(one.count for one in bins) / width <= 5)
    top = step * max(-(-max(one.count for one in bins) // step), 1)
    pieces = [*_levels(step, top), *_bars(bins, top), *_axis(bins), *_median(scores, bins), *_counts(bins, top)]
    return Markup('<svg class="histogram" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        _WIDTH, _HEIGHT, _description(scores, bins, most), Markup("").join(pieces)
    )


def _widths() -> Iterator[int]:
    size = 1
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10


def _description(scores: Sequence[float], bins: list[Bin], most: float) -> str:
    counts = [
        say("{low} to {high}: {count}", low=score_text(one.low), high=score_text(one.high), count=one.count)
        for one in bins
        if one.count
    ]
    return say_count(
        len(scores),
        "Histogram of {count} score out of {points} points. Mean {mean}, median {median}. Submissions by score: "
        "{counts}.",
        "Histogram of {count} scores out of {points} points. Mean {mean}, median {median}. Submissions by score: "
        "{counts}.",
        points=score_text(most),
        mean=score_text(mean(scores)),
        median=score_text(median(scores)),
        counts="; ".join(counts),
    )


def _x(value: float, bins: list[Bin]) -> float:
    return round(_LEFT + value / bins[-1].high * (_WIDTH - _LEFT - _RIGHT), 1)


def _y(count: float, top: float) -> float:
    return round(_HEIGHT - _BOTTOM - count / top * (_HEIGHT - _TOP - _BOTTOM), 1)


def _text(kind: str, x: float, y: float, text: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(kind, x, y, text)


def _levels(step: float, top: float) -> list[Markup]:
    pieces = []
    for count in range(0, int(top) + 1, int(step)):
        y = _y(count, top)
        line = '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/>'
        pieces.append(Markup(line).format("level" if count else "axis", _LEFT, _WIDTH - _RIGHT, y, y))
        pieces.append(_text("end", _LEFT - 7, y + 4, str(count)))
    middle = (_HEIGHT - _BOTTOM + _TOP) / 2
    label = '<text class="middle" transform="translate(13 {}) rotate(-90)">{}</text>'
    return [*pieces, Markup(label).format(middle, say("submissions"))]


def _bars(bins: list[Bin], top: float) -> list[Markup]:
    pieces = []
    for one in filter(lambda one: one.count, bins):
        left, right, y = _x(one.low, bins) + 2, _x(one.high, bins) - 2, _y(one.count, top)
        bar = '<rect x="{}" y="{}" width="{}" height="{}" rx="2"/>'
        pieces.append(Markup(bar).format(left, y, round(right - left, 1), round(_HEIGHT - _BOTTOM - y, 1)))
    return pieces


def _counts(bins: list[Bin], top: float) -> list[Markup]:
    full = [one for one in bins if one.count]
    return [_text("count", _x((one.low + one.high) / 2, bins), _y(one.count, top) - 5, str(one.count)) for one in full]


def _axis(bins: list[Bin]) -> list[Markup]:
    edges = [one.low for one in bins] + [bins[-1].high]
    ticks = [_text("middle", _x(edge, bins), _HEIGHT - _BOTTOM + 17, score_text(edge)) for edge in edges]
    return [*ticks, _text("middle", (_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 6, say("points"))]


def _median(scores: Sequence[float], bins: list[Bin]) -> list[Markup]:
    x = _x(median(scores), bins)
    line = Markup('<line class="median" x1="{}" x2="{}" y1="{}" y2="{}"/>').format(x, x, 20, _HEIGHT - _BOTTOM)
    side, gap = ("end", -6) if x > _WIDTH / 2 else ("start", 6)
    return [line, _text(f"{side} strong", x + gap, 24, say("median {score}", score=score_text(median(scores))))]
