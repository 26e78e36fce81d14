"""predict_jsonl.py CHECKPOINT ARTICLES.jsonl OUT.jsonl: the reference annotator's spans, as `hearsay-train annotate` prints them."""
import argparse, json
import torch

from corpus import Doc, paragraph_starts
from model import Linear, Tagger
from predict import predict
from tokens import WordPiece, words_of


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("checkpoint")
    ap.add_argument("articles")
    ap.add_argument("out")
    ap.add_argument("--base", required=True)
    ap.add_argument("--quant", action="store_true")
    ap.add_argument("--cue-bias", type=float, default=0.0)
    ap.add_argument("--start-bias", type=float, default=0.0)
    a = ap.parse_args()
    model = Tagger()
    model.load_state_dict(torch.load(a.checkpoint))
    Linear.quantised = a.quant
    docs = []
    with open(a.articles, encoding="utf-8") as f:
        for line in f:
            o = json.loads(line)
            w = words_of(o["text"])
            docs.append(Doc(o["id"], o["text"], w, paragraph_starts(o["text"], w)))
    res = predict(model, WordPiece(f"{a.base}/vocab.txt"), docs, cue_bias=a.cue_bias, start_bias=a.start_bias)
    with open(a.out, "w", encoding="utf-8") as f:
        for d, (names, atts) in zip(docs, res):
            sp = lambda x: {"start": d.words[x[0]][0], "end": d.words[x[1] - 1][1]} if x else None
            f.write(json.dumps({
                "id": d.id,
                "entities": [{"kind": k, "confidence": p, "mentions": [sp((s, e))]} for s, e, k, p in names],
                "statements": [{"speaker": sp(s), "cue": sp(c), "content": [sp(x) for x in con], "confidence": p} for s, c, con, p in atts],
            }) + "\n")


if __name__ == "__main__":
    main()
