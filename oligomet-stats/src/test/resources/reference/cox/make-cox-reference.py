"""Turns R's answers (coxph.json, coxph_post.json, data/*.csv) into cox-reference.json.gz for the tests.

usage: make-cox-reference.py DIRECTORY-WITH-THE-ANSWERS cox-reference.json.gz

The answers are those of R 4.2.2 with survival 3.8-11, fitted with coxph.control(eps=1e-14, iter.max=60). Each fit becomes
plain columns (factors and interactions as R codes them, rows with a missing value left out as R does), its answers, and
the answers of everything computed from it. What no test uses is listed by id with the reason, so that nothing is lost in
silence.
"""
import csv, gzip, io, json, re, sys

src, out = sys.argv[1:]
fits = json.load(open(src + '/coxph.json'))['cases']
posts = json.load(open(src + '/coxph_post.json'))['cases']

EVENT = {'lung': 2, 'lung_w_off': 2}

def table(name):
    rows = list(csv.DictReader(open(f'{src}/data/{"colon" if name == "colon1" else name}.csv')))
    return [r for r in rows if r['etype'] == '1'] if name == 'colon1' else rows

def part(rows, name):
    """Column and level (None: numeric) of one factor of an R term."""
    m = re.match(r'strata\((\w+)\)\1=(.*)$', name) or re.match(r'factor\((\w+)\)(.*)$', name)
    if m:
        return m.groups()
    if name in rows[0]:
        return name, None
    for c in sorted(rows[0], key=len, reverse=True):
        if name.startswith(c) and any(r[c] == name[len(c):] for r in rows):
            return c, name[len(c):]
    raise SystemExit('term ' + name)

def frame(case):
    """The plain columns of a fit."""
    call, rows = case['call'], table(case['data'])
    surv = re.search(r'Surv\(([^()]*)\)', call).group(1).split(', ')
    where = re.search(r'subset = \((\w+) == "(\w+)"\)', call)
    if where:
        rows = [r for r in rows if r[where.group(1)] == where.group(2)]
    status = surv[-1]
    m = re.match(r'(\w+) == "(\w+)"', status)
    column, value = m.groups() if m else (status, str(EVENT.get(case['data'], 1)))
    terms = list(coefficients(case['result']))
    parts = [[part(rows, x) for x in t.split(':')] for t in terms]
    get = lambda pattern: (re.search(pattern, call) or [None, None])[1]
    extra = {'stratum': get(r'strata\((\w+)\)'), 'cluster': get(r'cluster = (\w+)'), 'weight': get(r'weights = (\w+)'),
             'offset': get(r'offset\((\w+)\)')}
    used = set(surv[:-1] + [column] + [c for t in parts for c, _ in t] + [c for c in extra.values() if c])
    rows = [r for r in rows if all(r[c] not in ('NA', '') for c in used)]
    number = lambda c: [float(r[c]) for r in rows]
    f = {'data': case['data'], 'entry': number(surv[0]) if len(surv) == 3 else None, 'exit': number(surv[-2]),
         'event': [int(r[column] in (value, 'TRUE')) for r in rows], 'terms': terms,
         'x': [[prod([float(r[c]) if level is None else float(r[c] == level) for c, level in t]) for r in rows]
               for t in parts]}
    # The covariates as R sees them: a factor is one term, its levels numbered in R's order, the reference first.
    f['covariates'] = list(dict.fromkeys(t[0][0] for t in parts if len(t) == 1))
    f['factors'] = {}
    for c in f['covariates']:
        levels = [t[0][1] for t in parts if len(t) == 1 and t[0][0] == c and t[0][1] is not None]
        if levels:
            f['factors'][c] = [f'{levels.index(r[c]) + 2 if r[c] in levels else 1} {r[c]}' for r in rows]
    for key, c in extra.items():
        f[key] = None if c is None else [r[c] for r in rows] if key in ('stratum', 'cluster') else number(c)
    if extra['stratum'] == 'celltype':
        # R's levels are in the order of appearance, ours are sorted.
        order = list(dict.fromkeys(f['stratum']))
        f['stratum'] = [f'{order.index(v) + 1} {v}' for v in f['stratum']]
    f['ties'] = 'BRESLOW' if 'breslow' in call else 'EXACT_DISCRETE' if '"exact"' in call else 'EFRON'
    f['robust'] = 'robust = TRUE' in call or extra['cluster'] is not None
    return f

def coefficients(r):
    """Of a fit with start-stop rows and exact ties R 3.8-11 returns a bare list with other names."""
    return r['coef'] if r.get('coef') is not None else r['coefficients']

def prod(a):
    p = 1.0
    for v in a:
        p *= v
    return p

KEEP = ('n', 'nevent', 'coef', 'var', 'naive.var', 'loglik', 'score', 'rscore', 'wald.test', 'waldtest', 'means', 'logtest', 'sctest',
        'robscore', 'coefficients.table', 'conf.int', 'concordance', 'linear.predictors')
result, skipped = {'provenance': __doc__, 'fits': [], 'exact': []}, {}
skip = lambda why, case: skipped.setdefault(why, []).append(case['id'])
by_id = {}
for case in fits:
    r = case['result']
    if 'exact' in case['id']:
        f = frame(case)
        f.update(id=case['id'], init=None, result={k: r[k] for k in KEEP + ('residuals',) if k in r})
        f['result']['coef'] = coefficients(r)
        result['exact'].append(f)
    elif case['id'] == 'cox.null.lung':
        result['null'] = r
    elif not isinstance(r, dict) or r.get('class') != 'coxph':
        skip('frailty, ridge, splines, time transforms', case)
    else:
        f = frame(case)
        f.update(id=case['id'], init=[0.01, -0.4] if 'iter0' in case['id'] else None, post={},
                 result={k: r[k] for k in KEEP if k in r})
        result['fits'].append(f)
        by_id[case['id'][4:]] = f

for case in posts:
    i = case['id']
    fit = next((k for k in by_id if i.endswith('.' + k)), None)
    kind = i[:-len(fit) - 1] if fit else i
    if i.startswith('zph'):
        # zph.<fit>.<transform>.<terms or single>
        fit, kind = re.fullmatch(r'zph\.(.*)\.(\w+\.\w+)', i).groups()
        by_id[fit]['post']['zph.' + kind] = case['result']
    elif fit:
        by_id[fit]['post'][kind] = case['result']
    elif i in ('anova.coxph.lung', 'predict.reference.zero', 'predict.reference.sample', 'predict.reference.strata', 'concordance.ymax', 'concordance.formula', 'concordance.formula.reverse', 'concordance.strata', 'concordance.weights',
               'survfit.cox.newdata.lung', 'survfit.cox.newdata.veteran.strata', 'survfit.cox.newdata.loglog',
               'predict.newdata.strata'):
        result[i] = case['result']
    else:
        skip('others: two fits compared, brier, royston', case)
# For concordance/make-time-weights.R.
result['lung'] = [[float(r[c]) for c in ('time', 'status', 'age', 'sex', 'inst')] for r in table('lung')
                  if all(r[c] != 'NA' for c in ('time', 'status', 'age', 'sex', 'inst'))]
result['not used'] = skipped
text = json.dumps(result, separators=(',', ':')).encode()
with open(out, 'wb') as f, gzip.GzipFile('', 'wb', 9, f, 0) as g:
    g.write(text)
print(len(result['fits']), 'fits;', {k: len(v) for k, v in skipped.items()}, file=sys.stderr)
