"""Treebanks: parts of speech and dependency trees, as windows for training and for measuring."""
import bisect, glob, re
import numpy as np
import torch
import torch.nn.functional as F

from corpus import Doc, paragraph_starts
from tokens import words_of
from windows import CORE, Encoded, collate, window_arrays

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
RELATIONS = (
    "acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop "
    "csubj dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc "
    "nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct "
    "reparandum root vocative xcomp").split()
TAG_OF = {t: i for i, t in enumerate(TAGS)}
RELATION_OF = {r: i for i, r in enumerate(RELATIONS)}
MOST = 192  # tokens of a sentence that are parsed together
IGNORE = -100


def relation_id(name):
    """A relation's number; subtypes that are not in the list count as their main type."""
    return RELATION_OF.get(name, RELATION_OF.get(name.split(":")[0], IGNORE))


def read_sentences(path):
    """[(starts a paragraph?, [(form, no space after?, tag, head, relation)])] of a CoNLL-U file."""
    out, rows, fresh, last, glued = [], [], True, 0, False
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    out.append((fresh, rows))
                rows, fresh, last = [], False, 0
                continue
            if line[0] == "#":
                fresh = fresh or line.startswith(("# newpar", "# newdoc"))
                continue
            c = line.split("\t")
            if "-" in c[0]:  # a word of several tokens ("don't")
                last, glued = int(c[0].split("-")[1]), "SpaceAfter=No" in c[9]
            elif "." not in c[0]:
                i, no_space = int(c[0]), "SpaceAfter=No" in c[9]
                if i <= last:
                    no_space = i < last or glued
                rows.append((c[1], no_space, c[3], int(c[6]), c[7]))
    return out + ([(fresh, rows)] if rows else [])


class Tree:
    """Sentences in a row as one text: tokens with tags, heads and relations, and the pieces that stand for them."""

    def __init__(self, name, sentences, wp, lines):
        """lines: every sentence is a paragraph of its own, as against the paragraphs of the source."""
        text, ranges, self.sentences = "", [], []
        self.tags, self.heads, self.relations = [], [], []
        for fresh, rows in sentences:
            if text:
                text = text.rstrip(" ") + ("\n" if lines or fresh else " ")
            first = len(ranges)
            for form, no_space, tag, head, relation in rows:
                ranges.append((len(text), len(text) + len(form)))
                text += form + ("" if no_space else " ")
                self.tags.append(TAG_OF.get(tag, IGNORE))
                self.heads.append(head)  # 0: root; else the position in the sentence + 1
                self.relations.append(relation_id(relation))
            self.sentences.append((first, len(ranges)))
        self.ranges, words = ranges, words_of(text)
        self.enc = Encoded(Doc(name, text, words, paragraph_starts(text, words)), wp)
        self.anchors = anchors(words, self.enc.size, ranges)
        starts = [self.anchors[a][0] for a, _ in self.sentences] + [len(words)]
        self.words = list(zip(starts, starts[1:]))  # of every sentence


def anchors(words, size, ranges):
    """(word, piece within it) that stands for every token: the first word that starts in the token, else the word that the
    token lies in; several tokens of one word take its pieces in turn."""
    starts, out, last, nth = [s for s, _ in words], [], -1, 0
    for s, e in ranges:
        k = bisect.bisect_left(starts, s)
        if k == len(starts) or starts[k] >= e:
            k = max(0, bisect.bisect_right(starts, s) - 1)
        nth = nth + 1 if k == last else 0
        last = k
        out.append((k, min(nth, int(size[k]) - 1)))
    return out


def load_treebank(path, wp, lines, size=40):
    """Stretches of `size` sentences."""
    s = read_sentences(path)
    return [Tree(f"{path}-{k}", s[k:k + size], wp, lines) for k in range(0, len(s), size)]


def split_names(root, part):
    """Documents of GUM in dev or test, which do not train."""
    text = open(f"{root}/gum/splits.md", encoding="utf-8").read()
    section = re.split(r"^## ", text, flags=re.M)
    return {n for s in section if s.split("\n")[0].strip() == part for n in re.findall(r"GUM_\w+", s)}


def training_trees(root, wp):
    """EWT's and GUM's training parts, each in two layouts."""
    held = split_names(root, "dev") | split_names(root, "test") | split_names(root, "test2")
    files = [f"{root}/ud-ewt/en_ewt-ud-train.rebuilt.conllu"]
    files += [f for f in sorted(glob.glob(f"{root}/gum/dep/*.conllu")) if f.split("/")[-1][:-7] not in held]
    return [t for f in files for lines in (False, True) for t in load_treebank(f, wp, lines)]


def tree_windows(rng, trees, low, high):
    """[(pieces, tree, first sentence, end)]: runs of whole sentences up to a random number of pieces."""
    out = []
    for t in trees:
        ends = np.concatenate([[0], np.cumsum(t.enc.size)])
        cost = [int(ends[b] - ends[a]) for a, b in t.words]
        i = 0
        while i < len(cost):
            limit, used, j = int(rng.integers(low, high)), 0, i
            while j < len(cost) and used + cost[j] <= limit:
                used += cost[j]
                j += 1
            if j > i:
                out.append((used, t, i, j))
            i = max(j, i + 1)
    return out


def tree_example(rng, wp, tree, i, j, augment=True):
    """A window of sentences i..<j with its tokens' pieces, and by sentence their tags, heads and relations."""
    a, b = tree.words[i][0], tree.words[j - 1][1]
    pieces = list(tree.enc.pieces[a:b])
    if augment and rng.random() < 0.3:
        pieces = [p if rng.random() > 0.06 else [wp.mask] * len(p) for p in pieces]
    w = window_arrays(tree.enc, a, b, wp, pieces=pieces)
    if augment and rng.random() < 0.05:
        w["case"] = np.where(w["case"] < 5, 0, w["case"])
    w["trees"] = [([int(w["first"][tree.anchors[t][0] - a]) + tree.anchors[t][1] for t in range(s, e)],
                   tree.tags[s:e], tree.heads[s:e], tree.relations[s:e]) for s, e in tree.sentences[i:j] if e - s <= MOST]
    return w


def gathered(mixed, ws):
    """States of the tokens of a batch's sentences, padded [sentences, tokens, width], with mask, tags, heads, relations."""
    rows = [(k, *s) for k, w in enumerate(ws) for s in w["trees"]]
    n = max(len(r[1]) for r in rows)
    pad = lambda x, v: torch.tensor(list(x) + [v] * (n - len(x)))
    at = torch.stack([pad(r[1], 0) for r in rows])
    x = mixed[torch.tensor([r[0] for r in rows])[:, None], at]
    mask = torch.stack([pad([True] * len(r[1]), False) for r in rows])
    tags, heads, relations = (torch.stack([pad(r[k], IGNORE) for r in rows]) for k in (2, 3, 4))
    return x, mask, tags, heads, relations


def tree_loss(model, ws, autocast):
    """Mean losses of arcs, relations (given the right head) and tags, added."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=autocast):
        _, mixed = model.encode(*collate(ws))
        x, mask, tags, heads, relations = gathered(mixed, ws)
        tag_scores, arcs, sides = model.syntax(x, mask)
        relation_scores = model.syntax.relation_scores(sides, heads.clamp(min=0))
    ce = lambda s, y: F.cross_entropy(s.float().reshape(-1, s.shape[-1]), y.reshape(-1), ignore_index=IGNORE)
    return ce(arcs, heads) + ce(relation_scores, relations) + 0.5 * ce(tag_scores, tags)


def eisner(scores):
    """Heads of the best projective tree with one root (Eisner 1996). scores [n + 1 heads, n + 1]: 0 is the root."""
    n = len(scores) - 1
    root, s = scores[0, 1:], scores[1:, 1:]
    size = n
    NEG = -1e30
    C = np.full((size, size, 2), NEG)  # complete; 0: head on the right end, 1: on the left end
    I = np.full((size, size, 2), NEG)
    bc, bi = np.zeros((size, size, 2), int), np.zeros((size, size), int)
    for i in range(size):
        C[i, i] = 0
    for w in range(1, size):
        for i in range(size - w):
            j = i + w
            v = C[i, i:j, 1] + C[i + 1:j + 1, j, 0]
            k = int(v.argmax())
            bi[i, j] = i + k
            I[i, j, 0], I[i, j, 1] = v[k] + s[j, i], v[k] + s[i, j]
            v = C[i, i:j, 0] + I[i:j, j, 0]
            k = int(v.argmax())
            C[i, j, 0], bc[i, j, 0] = v[k], i + k
            v = I[i, i + 1:j + 1, 1] + C[i + 1:j + 1, j, 1]
            k = int(v.argmax())
            C[i, j, 1], bc[i, j, 1] = v[k], i + 1 + k
    heads = np.zeros(n, int)
    top = int((C[0, :, 0] + C[:, size - 1, 1] + root).argmax())
    stack = [(0, top, 0, True), (top, size - 1, 1, True)]
    while stack:
        i, j, d, complete = stack.pop()
        if i == j:
            continue
        if complete:
            k = bc[i, j, d]
            stack += [(i, k, 0, True), (k, j, 0, False)] if d == 0 else [(i, k, 1, False), (k, j, 1, True)]
        else:
            heads[i if d == 0 else j] = (j if d == 0 else i) + 1
            k = bi[i, j]
            stack += [(i, k, 1, True), (k + 1, j, 0, True)]
    return heads


def parse(model, wp, trees, batch=12):
    """[(tree, sentence, tags, heads, relations)] found for all sentences, read in windows of CORE pieces."""
    model.eval()
    rng = np.random.default_rng(0)
    jobs = sorted(tree_windows(rng, trees, CORE, CORE + 1), key=lambda x: x[0])
    with torch.no_grad():
        for k in range(0, len(jobs), batch):
            ws = [tree_example(rng, wp, *j[1:], augment=False) for j in jobs[k:k + batch]]
            _, mixed = model.encode(*collate(ws))
            for (_, tree, i, j), w, m in zip(jobs[k:k + batch], ws, mixed):
                for at, *gold in w["trees"]:
                    x = m[torch.tensor(at)][None]
                    tags, arcs, sides = model.syntax(x, torch.ones(1, len(at), dtype=torch.bool))
                    scores = F.log_softmax(arcs[0], -1).numpy().T  # [heads, tokens]
                    full = np.concatenate([np.zeros((len(at) + 1, 1)), scores], 1)
                    heads = eisner(full)
                    relations = model.syntax.relation_scores(sides, torch.tensor(heads)[None])[0].argmax(-1)
                    yield gold, tags[0].argmax(-1).tolist(), heads.tolist(), relations.tolist()


def tree_figures(model, wp, root, limit=None):
    """UPOS, UAS and LAS (with subtypes) on EWT dev, gold tokens, punctuation counted, as the CoNLL 2018 shared task does."""
    trees = load_treebank(f"{root}/ud-ewt/en_ewt-ud-dev.conllu", wp, lines=True)
    n = np.zeros(5)
    for (tags, heads, relations), t, h, r in parse(model, wp, trees[:limit]):
        hit = np.array(heads) == np.array(h)
        main = lambda x: [RELATIONS[i].split(":")[0] if i >= 0 else "" for i in x]
        same = np.array(main(relations)) == np.array(main(r))
        n += [len(tags), (np.array(tags) == np.array(t)).sum(), hit.sum(), (hit & same).sum(),
              (hit & (np.array(relations) == np.array(r))).sum()]
    return {k: 100 * v / n[0] for k, v in zip(("UPOS", "UAS", "LAS", "LAS with subtypes"), n[1:])}
