"""The peer of SettlementBenchmark: a year under a time-of-use energy and demand tariff, in numpy.

Reads mean power in kW, one value a line, and prints the bill and the milliseconds of each round.
Floating point, no gaps, no explanation: the least that such a bill can be computed with.
"""

import sys
import time
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import numpy as np

ZONE = ZoneInfo("America/Chicago")
START = datetime(2026, 1, 1, tzinfo=ZONE).astimezone(timezone.utc)


def changes():
    """The zone's changes of offset in the year, to the hour, and the offsets in seconds."""
    at, offsets = [], [int(START.astimezone(ZONE).utcoffset().total_seconds())]
    for hour in range(1, 8760):
        moment = START + timedelta(hours=hour)
        offset = int(moment.astimezone(ZONE).utcoffset().total_seconds())
        if offset != offsets[-1]:
            at.append(moment.timestamp())
            offsets.append(offset)
    return np.array(at), np.array(offsets)


def bill(kw, at, offsets):
    utc = START.timestamp() + 900 * np.arange(len(kw))
    local = utc + offsets[np.searchsorted(at, utc, side="right")]
    day = (local // 86400).astype(np.int64)
    hour = (local % 86400) // 3600
    weekday = (day + 3) % 7 < 5
    month = day.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12
    peak = weekday & (hour >= 13) & (hour < 19)
    kwh = kw / 4
    total = 0.0
    for m in range(12):
        inside = month == m
        total += round(kwh[inside & peak].sum() * 0.062, 2)
        total += round(kwh[inside & ~peak].sum() * 0.031, 2)
        total += round(kw[inside].max() * 9.5, 2)
        total += round(kw[inside & peak].max() * 4.25, 2)
    return total


def main():
    kw = np.loadtxt(sys.argv[1])
    rounds = int(sys.argv[2])
    at, offsets = changes()
    print(f"{bill(kw, at, offsets):.2f}")
    for _ in range(rounds):
        start = time.perf_counter()
        bill(kw, at, offsets)
        print((time.perf_counter() - start) * 1000)


main()
