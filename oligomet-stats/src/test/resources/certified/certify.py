#!/usr/bin/env python3
"""Certified answers for survival analysis, in exact fractions and decimals of 120 digits: the second of two routes.

Standard library only. Run in this folder: python3 certify.py > answers-python.csv
The first route is the test class org.oligomet.stats.certified.ExactAnswers, which shares nothing with this file.
"""
import csv
from decimal import Decimal, ROUND_HALF_EVEN, getcontext
from fractions import Fraction

getcontext().prec = 120


def digits(value):
    """Fifty significant digits, d.dddE+n, without trailing zeros."""
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    if value == 0:
        return "0"
    shift = value.adjusted()
    mantissa = (value.scaleb(-shift)).quantize(Decimal(1).scaleb(-49), rounding=ROUND_HALF_EVEN)
    if abs(mantissa) >= 10:
        mantissa, shift = mantissa / 10, shift + 1
    text = format(mantissa, "f").rstrip("0").rstrip(".")
    return f"{text}E{shift}"


def emit(name, quantity, at, value):
    fraction = f"{value.numerator}/{value.denominator}" if isinstance(value, Fraction) else ""
    print(f"{name},{quantity},{at},{fraction},{digits(value)}")


def risk_and_events(rows):
    """(time, at risk, events) at each time with an event of any cause."""
    for t in sorted({r[0] for r in rows if r[1]}):
        yield t, sum(r[0] >= t for r in rows), sum(r[0] == t and r[1] > 0 for r in rows)


def curves(name, rows):
    s, total = Fraction(1), Fraction(0)
    for t, n, d in risk_and_events(rows):
        s *= 1 - Fraction(d, n)
        emit(name, "survival", t, s)
        if d < n:
            total += Fraction(d, n * (n - d))
            emit(name, "greenwood", t, s * s * total)


def incidence(name, rows):
    causes = sorted({r[1] for r in rows} - {0})
    if len(causes) < 2:
        return
    for cause in causes:
        s, f = Fraction(1), Fraction(0)
        for t, n, d in risk_and_events(rows):
            f += s * Fraction(sum(r[0] == t and r[1] == cause for r in rows), n)
            s *= 1 - Fraction(d, n)
            emit(name, f"incidence_{cause}", t, f)


def log_rank(name, rows):
    u, v = Fraction(0), Fraction(0)
    for t, n, d in risk_and_events(rows):
        m = sum(r[0] >= t and r[2] == 1 for r in rows)
        u += sum(r[0] == t and r[1] > 0 and r[2] == 1 for r in rows) - Fraction(d * m, n)
        if n > 1:
            v += Fraction(d * m * (n - m) * (n - d), n * n * (n - 1))
    emit(name, "logrank_u", "", u)
    emit(name, "logrank_v", "", v)


def permutation(name, rows):
    """Sums of pooled scores by size of subset, counted; no arrangement is listed."""
    scores = []
    for r in rows:
        hazard = sum((Fraction(d, n) for t, n, d in risk_and_events(rows) if t <= r[0]), Fraction(0))
        scores.append((1 if r[1] else 0) - hazard)
    k = sum(r[2] for r in rows)
    counts = [{Fraction(0): 1}] + [{} for _ in range(k)]
    for a in scores:
        for size in range(k - 1, -1, -1):
            for total, ways in counts[size].items():
                counts[size + 1][total + a] = counts[size + 1].get(total + a, 0) + ways
    observed = abs(sum(a for a, r in zip(scores, rows) if r[2]))  # the scores sum to 0, so E U = 0
    extreme = sum(w for total, w in counts[k].items() if abs(total) >= observed)
    emit(name, "permutation_p", "", Fraction(extreme, sum(counts[k].values())))


def likelihood(rows, beta, efron):
    """Log-likelihood (None for fractions), score, information. beta 0 stays in fractions."""
    exact = beta == 0
    one = Fraction(1) if exact else Decimal(1)
    base = min(r[3] for r in rows)  # a shift of x cancels from all three
    weight = [one if exact else (beta * (r[3] - base)).exp() for r in rows]
    l, u, i = Decimal(0), one * 0, one * 0
    for t, n, d in risk_and_events(rows):
        sums = [[one * 0] * 3, [one * 0] * 3]
        for r, w in zip(rows, weight):
            x = r[3] - base
            died = r[0] == t and r[1] > 0
            for which in ([0] if r[0] >= t else []) + ([1] if died else []):
                for power in range(3):
                    sums[which][power] += w * x**power
            if died:
                u += x
                l += 0 if exact else beta * x
        for k in range(d):
            share = (one * k / d) if efron else one * 0
            s0, s1, s2 = (a - share * b for a, b in zip(*sums))
            u -= s1 / s0
            i += s2 / s0 - (s1 / s0) ** 2
            l -= 0 if exact else s0.ln()
    return l, u, i


def cox(name, rows):
    for efron in (False, True):
        rule = "efron" if efron else "breslow"
        _, u, i = likelihood(rows, 0, efron)
        emit(name, f"{rule}_score_0", "", u)
        emit(name, f"{rule}_information_0", "", i)
        emit(name, f"{rule}_score_test", "", u * u / i)
        beta = Decimal(u.numerator) / u.denominator / (Decimal(i.numerator) / i.denominator)
        for _ in range(40):
            _, u, i = likelihood(rows, beta, efron)
            beta += u / i
        l, u, i = likelihood(rows, beta, efron)
        assert abs(u) < Decimal(10) ** -90
        emit(name, f"{rule}_beta", "", beta)
        emit(name, f"{rule}_loglik", "", l)
        emit(name, f"{rule}_information", "", i)


def product_quantile(rates, p):
    """Quantile of a product of independent Beta(y, 1), y distinct: by partial fractions P(product <= q) = sum c q^y."""
    c = {}
    for y in rates:
        c[y] = Fraction(1)
        for other in rates:
            if other != y:
                c[y] *= Fraction(other, other - y)
    coefficient = {y: Decimal(f.numerator) / f.denominator for y, f in c.items()}
    low, high = Decimal(0), Decimal(1)
    for _ in range(380):
        middle = (low + high) / 2
        if sum(a * middle**y for y, a in coefficient.items()) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def beta_product(name, rows):
    rates = []
    for t, n, d in risk_and_events(rows):
        rates += [n - k for k in range(d)]
        after = sum(r[0] > t for r in rows)
        emit(name, "beta_product_lower", t, product_quantile(rates + [after], Decimal("0.025")) if after else Fraction(0))
        emit(name, "beta_product_upper", t, product_quantile(rates, Decimal("0.975")))


def main():
    data = {}
    with open("data.csv", newline="") as file:
        for row in csv.DictReader(file):
            data.setdefault(row["dataset"], []).append(tuple(int(row[c]) for c in ("time", "status", "group", "x")))
    print("dataset,quantity,at,fraction,digits")
    for name, rows in data.items():
        curves(name, rows)
        incidence(name, rows)
        log_rank(name, rows)
        permutation(name, rows)
        cox(name, rows)
        beta_product(name, rows)


if __name__ == "__main__":
    main()
