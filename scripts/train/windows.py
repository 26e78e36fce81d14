"""Articles to windows of pieces: what the model sees at once."""
import numpy as np
import torch

from features import quote_segments

CORE = 256   # most pieces of a window, without [CLS] [SEP]
LEFT = 64    # of these, at most so many are left context


class Encoded:
    """A document's pieces and features by word."""

    def __init__(self, doc, wp):
        self.doc = doc
        self.pieces = [wp.pieces(doc.text[s:e])[:16] for s, e in doc.words]
        self.size = np.array([len(p) for p in self.pieces])
        self.case, self.quote, self.place = (np.array(x) for x in (doc.case, doc.quote, doc.place))


def cut(size, place, limit, left):
    """[(context start, core start, end)]: windows that cover all words in order.

    A window takes words up to `limit` pieces and ends at the last paragraph start, else sentence start, in its
    second half, else where it is full. The words before it that fit in `left` pieces are its context.
    """
    out, n, i = [], len(size), 0
    while i < n:
        c, room = i, left
        while c > 0 and size[c - 1] <= room:
            c -= 1
            room -= size[c]
        while c < i and place[c] == 0:  # context starts with a sentence where possible
            c += 1
        if c == i and i > 0:
            c, room = i, left // 2
            while c > 0 and size[c - 1] <= room:
                c -= 1
                room -= size[c]
        used, j = int(size[c:i].sum()), i
        while j < n and used + size[j] <= limit:
            used += size[j]
            j += 1
        j = max(j, i + 1)
        if j < n:
            half = i + (j - i) // 2
            for kind in (1, 2):
                k = next((k for k in range(j, half, -1) if place[k] == kind or (kind == 2 and place[k] == 1)), None)
                if k:
                    j = k
                    break
        out.append((c, i, j))
        i = j
    return out


def window_arrays(enc, a, b, wp, quote=None, place=None, pieces=None):
    """Arrays of words a..<b: piece ids and features, first piece of every word, sentence and paragraph numbers."""
    pcs = pieces if pieces is not None else enc.pieces[a:b]
    q = enc.quote[a:b] if quote is None else quote
    pl = enc.place[a:b] if place is None else place
    size = np.array([len(p) for p in pcs])
    first = np.concatenate([[1], 1 + np.cumsum(size)[:-1]]) if len(size) else np.array([], dtype=int)
    ids = np.concatenate([[wp.cls], np.concatenate(pcs), [wp.sep]])
    rep = lambda x: np.concatenate([[0], np.repeat(x, size), [0]])
    return {"ids": ids, "case": rep(enc.case[a:b]), "quote": rep(q), "place": rep(pl), "first": first,
            "sent": np.cumsum(pl > 0), "para": np.cumsum(pl == 1),
            "quoted": np.array(q) != 0, "segment": np.array(quote_segments(q))}


def layout(w):
    """What the role head knows of a window's words: sentence, paragraph, quoted?, quotation number."""
    return tuple(torch.tensor(w[k]) for k in ("sent", "para", "quoted", "segment"))


def collate(ws):
    """Padded tensors of a batch of windows."""
    n = max(len(w["ids"]) for w in ws)
    pad = lambda key: torch.tensor(np.stack([np.pad(w[key], (0, n - len(w[key]))) for w in ws]), dtype=torch.long)
    mask = torch.zeros(len(ws), n, dtype=torch.bool)
    for i, w in enumerate(ws):
        mask[i, :len(w["ids"])] = True
    return pad("ids"), pad("case"), pad("quote"), pad("place"), mask
