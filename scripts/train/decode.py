"""From logits to spans."""
import numpy as np

NEG = -1e9
_TRANS = {}


def transitions(n):
    """Allowed steps of a BIO scheme with n labels: I follows B or I of its kind. Index n is the start."""
    if n not in _TRANS:
        t = np.zeros((n + 1, n), dtype=np.float32)
        for j in range(2, n, 2):
            t[:, j] = NEG
            t[j - 1, j] = t[j, j] = 0
        _TRANS[n] = t
    return _TRANS[n]


def viterbi(logp):
    """Best allowed label path of logp [words, labels]."""
    n, k = logp.shape
    t = transitions(k)
    if n == 0:
        return np.zeros(0, dtype=int)
    score = logp[0] + t[k]
    back = np.zeros((n, k), dtype=int)
    for i in range(1, n):
        m = score[:, None] + t[:k]
        back[i] = m.argmax(0)
        score = m.max(0) + logp[i]
    path = np.zeros(n, dtype=int)
    path[-1] = score.argmax()
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def spans(path):
    """[(start, end, kind)] of a BIO path; kind = (label - 1) // 2."""
    out, s = [], None
    for i in range(len(path) + 1):
        l = path[i] if i < len(path) else 0
        if s is not None and (l == 0 or l % 2 == 1):
            out.append((s, i, (path[s] - 1) // 2))
            s = None
        if l and l % 2 == 1:
            s = i
    return out


def log_softmax(x):
    m = x - x.max(-1, keepdims=True)
    return m - np.log(np.exp(m).sum(-1, keepdims=True))


def span_prob(logp, path, s, e):
    """Geometric mean of the label probabilities over a span."""
    return float(np.exp(logp[np.arange(s, e), path[s:e]].mean()))
