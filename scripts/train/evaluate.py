"""evaluate.py CHECKPOINT [--polnear] [--quant]: figures on the development sets."""
import argparse, time
import torch

from corpus import Doc, load_jsonl, paragraph_starts
from measure import load_polnear, name_score, score, triples, word_ids
from model import Linear, Tagger
from predict import predict
from syntax import tree_figures
from tokens import WordPiece, words_of


def show(name, res):
    print(f"{name:10s} " + "  ".join(f"{k} {p:.1f}/{r:.1f}/{f:.1f}" for k, (p, r, f) in res.items()), flush=True)


def dev_sets(root):
    return {n: load_jsonl(f"{root}/{n}/dev.jsonl") for n in ("news-annotations", "fiction-news")}


def evaluate(model, wp, root, polnear=True, sets=None, **kw):
    total = {}
    for n, docs in (sets or dev_sets(root)).items():
        res = predict(model, wp, docs, **kw)
        r = score([triples(d, d.attributions) for d in docs], [triples(d, p[1]) for d, p in zip(docs, res)])
        show(n[:10], r)
        m = name_score(docs, [p[0] for p in res])
        show(n[:10], m)
        total[n] = (r, m)
    if polnear:
        gold = load_polnear(f"{root}/polnear-dev")
        docs = []
        for stem, text, _ in gold:
            w = words_of(text)
            docs.append(Doc(stem, text, w, paragraph_starts(text, w)))
        res = predict(model, wp, docs, **kw)
        G = [[tuple(word_ids(t, x) for x in a) for a in atts] for _, t, atts in gold]
        r = score(G, [triples(d, p[1]) for d, p in zip(docs, res)])
        show("polnear", r)
        r2 = score(G, [triples(d, [a for a in p[1] if a[1]]) for d, p in zip(docs, res)])
        show("  cued", r2)
        total["polnear"] = r
    return total


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("checkpoint")
    ap.add_argument("--data", default="../shared/data")
    ap.add_argument("--base", required=True)
    ap.add_argument("--quant", action="store_true")
    ap.add_argument("--no-polnear", action="store_true")
    ap.add_argument("--cue-bias", type=float, default=0.0)
    ap.add_argument("--start-bias", type=float, default=0.0)
    a = ap.parse_args()
    torch.set_num_threads(2)
    model = Tagger()
    model.load_state_dict(torch.load(a.checkpoint))
    Linear.quantised = a.quant
    t = time.time()
    wp = WordPiece(f"{a.base}/vocab.txt")
    evaluate(model, wp, a.data, not a.no_polnear, cue_bias=a.cue_bias, start_bias=a.start_bias)
    print("EWT dev   " + "  ".join(f"{k} {v:.1f}" for k, v in tree_figures(model, wp, a.data).items()))
    print(f"{time.time() - t:.1f} s")


if __name__ == "__main__":
    main()
