"""The reference annotator: document to names and attributions (word spans)."""
import numpy as np
import torch

from decode import log_softmax, span_prob, spans, viterbi
from windows import CORE, LEFT, Encoded, collate, cut, layout, window_arrays

KINDS = ["person", "organization", "place", "event"]


def predict(model, wp, docs, batch=16, cue_bias=0.0, start_bias=0.0, limit=CORE, left=LEFT, progress=None):
    """[(names, attributions)] of docs. names (s, e, kind, p); attributions (source, cue, [content], p)."""
    model.eval()
    out = [([], []) for _ in docs]
    jobs = []
    for d, doc in enumerate(docs):
        enc = Encoded(doc, wp)
        for c, i, j in cut(enc.size, enc.place, limit, left):
            jobs.append((d, c, i, j, window_arrays(enc, c, j, wp)))
    jobs.sort(key=lambda x: len(x[4]["ids"]))
    with torch.no_grad():
        for k in range(0, len(jobs), batch):
            part = jobs[k:k + batch]
            x, _ = model.encode(*collate([p[4] for p in part]))
            for (d, c, i, j, w), hx in zip(part, x):
                names, atts = window_spans(model, hx[torch.tensor(w["first"])].float(), w, i - c, cue_bias, start_bias)
                out[d][0].extend((s + c, e + c, KINDS[q], p) for s, e, q, p in names)
                mv = lambda sp: (sp[0] + c, sp[1] + c) if sp else None
                out[d][1].extend((mv(s), mv(q), [trimmed(docs[d], mv(x)) for x in con], p) for s, q, con, p in atts)
    for doc, (names, atts) in zip(docs, out):
        names.sort()
        names[:] = agree(doc, names)
        atts.sort(key=lambda a: (a[1] or a[2][0]))
    return out


def trimmed(doc, span):
    """A content without a comma, semicolon or colon at its start."""
    s, e = span
    while s + 1 < e and doc.text[doc.words[s][0]] in ",;:":
        s += 1
    return s, e


def agree(doc, names):
    """The mentions of one name in an article take the kind with the most confidence (NameAgreement.swift)."""
    spell = [doc.text[doc.words[s][0]:doc.words[e - 1][1]].lower() for s, e, *_ in names]
    votes = {}
    for (_, _, k, p), w in zip(names, spell):
        for key in {w, w.split()[-1]} if k == "person" else {w}:
            votes.setdefault(key, [0.0] * len(KINDS))[KINDS.index(k)] += p
    best = lambda w: KINDS[max(range(len(KINDS)), key=lambda i: votes[w][i])]
    return [(s, e, best(w), p) for (s, e, _, p), w in zip(names, spell)]


def window_spans(model, h, w, core, cue_bias, start_bias):
    """Spans of one window that start (names) or are anchored (attributions) at word `core` or later."""
    lp = log_softmax(model.names(h).numpy())
    path = viterbi(lp)
    names = [(s, e, k, span_prob(lp, path, s, e)) for s, e, k in spans(path) if s >= core]
    raw = model.cues(h).numpy().copy()
    raw[:, 0] -= cue_bias
    lp = log_softmax(raw)
    path = viterbi(lp)
    anchors = [(s, e - 1, 0, span_prob(lp, path, s, e)) for s, e, _ in spans(path) if s >= core]
    sp = log_softmax(model.starts(h).numpy())
    anchors += [(int(i), int(i), 1, float(np.exp(sp[i, 1]))) for i in np.nonzero(sp[:, 1] > sp[:, 0] - start_bias)[0] if i >= core]
    atts = []
    if anchors:
        f, l, k = (torch.tensor([a[m] for a in anchors]) for m in (0, 1, 2))
        lg = model.roles(h, f, l, k, layout(w)).numpy()
        for (a, b, kind, p), role in zip(anchors, lg):
            atts.extend(attribution(a, b, kind, p, log_softmax(role), w))
    return names, atts


def attribution(a, b, kind, p, lp, w):
    """Zero or one attribution of an anchor with role log probabilities lp."""
    path = viterbi(lp)
    found = spans(path)
    src = [(span_prob(lp, path, s, e), s, e) for s, e, k in found if k == 0]
    con = [(s, e) for s, e, k in found if k == 1]
    if not con:
        return []
    cp = float(np.mean([span_prob(lp, path, s, e) for s, e in con]))
    best = max(src) if src else None
    return [(best[1:] if best else None, (a, b + 1) if kind == 0 else None, joined([complete(c, a, w) for c in con]), p * cp)]


def complete(span, cue, w):
    """A content grown over the quotations that its ends lie in, for a cue outside of quotations."""
    q, seg = w["quoted"], w["segment"]
    if q[cue]:
        return span
    s, e = span
    while s > 0 and q[s - 1] and q[s] and seg[s - 1] == seg[s]:
        s -= 1
    while e < len(q) and q[e - 1] and q[e] and seg[e - 1] == seg[e]:
        e += 1
    return s, e


def joined(spans):
    out = []
    for s, e in spans:
        if out and s <= out[-1][1]:
            out[-1] = (out[-1][0], max(e, out[-1][1]))
        else:
            out.append((s, e))
    return out
