"""golden.py CHECKPOINT OUT.json: what the reference finds in sentences of our own, for the program's tests."""
import argparse, json
import torch

from corpus import Doc, paragraph_starts
from model import Linear, Tagger
from predict import predict
from syntax import RELATIONS, TAGS, Tree, parse
from tokens import WordPiece, words_of
from windows import Encoded

TEXTS = [
    "Anna Lindqvist, the harbour minister of Velmaria, said on Tuesday that the port of Ostrel would reopen within a week.",
    "“We never asked for their help,” Tomás Ibarra-Quell told reporters in Port Carrow. “They came anyway.”\n\n"
    "The Teshkar Relief Council denied the claim.",
    "According to the Meridian Wire, Grelland's parliament is expected to vote on Friday.\n"
    "MODERATOR: Did you sign it?\nDAME ROSALIND THACKERY: No, and I never will.",
    "'They are short of good people,' Edmund Pryce-Lowther said, 'and so, frankly, are we.'",
]
# Only words, features and pieces: what the model makes of them does not matter.
ODD_TEXTS = [
    "",
    " \n\t ",
    "Ça coûte 1,5 M€ — naïve café; STRASSE/Straße, İstanbul, ﬁne, Ⅷ, x² and\u00a0more…",
    "中文 words日本 and 한국어, العربية, हिन्दी, Ελληνικά ΣΊΣΥΦΟΣ.",
    "soft\u00adhyphen zero\u200bwidth e\u0301 \ufeffbom \ufffd�",
    "\"Go!\" he said. (\"Now.\") \"'Tis 'odd' isn't it?' O'Brien's\n\"unclosed",
    "a" * 101 + " " + "b" * 100 + " " + "ab" * 300,
    "www.example.org/path?x=1 U.S.-led 3.14% #tag @name $5 <b>&amp;</b>",
]

# Sentences of a text by their tokens; ~ joins a token to the one before.
PARSED = [
    ["The harbour minister of Velmaria ~, Anna Lindqvist ~, said on Tuesday that the port would reopen ~.",
     "“ ~We did ~n't ask for their help ~, ~” Tomás Ibarra ~- ~Quell told reporters ~, but they can ~not leave now ~."],
    ["Who signed it ~?", "The council denied that it had ever been asked to vote ~!"],
]


def byte_offsets(text):
    out, n = [], 0
    for ch in text:
        out.append(n)
        n += len(ch.encode())
    return out + [n]


def parsed_case(model, wp, sentences):
    """Tags and trees of given tokens."""
    rows = []
    for sentence in sentences:
        forms = sentence.split(" ")
        glued = [f.startswith("~") and len(f) > 1 for f in forms] + [False]
        rows.append((False, [(f.lstrip("~"), glued[i + 1], "X", 0, "dep") for i, f in enumerate(forms)]))
    tree = Tree("", rows, wp, lines=False)
    at = byte_offsets(tree.enc.doc.text)
    case = {"text": tree.enc.doc.text, "words": [], "tokens": [[at[s], at[e]] for s, e in tree.ranges],
            "sentences": [list(s) for s in tree.sentences], "tags": [], "heads": [], "relations": []}
    for _, tags, heads, relations in parse(model, wp, [tree]):
        case["tags"] += [TAGS[t] for t in tags]
        case["heads"] += heads
        case["relations"] += [RELATIONS[r] for r in relations]
    return case


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("checkpoint")
    ap.add_argument("out")
    ap.add_argument("--base", required=True)
    ap.add_argument("--cue-bias", type=float, default=0.0)
    ap.add_argument("--start-bias", type=float, default=0.0)
    a = ap.parse_args()
    model = Tagger()
    model.load_state_dict(torch.load(a.checkpoint))
    Linear.quantised = True  # as the program computes
    wp = WordPiece(f"{a.base}/vocab.txt")
    cases = []
    for text in TEXTS + ODD_TEXTS:
        words = words_of(text)
        d = Doc("", text, words, paragraph_starts(text, words))
        at = byte_offsets(text)
        enc = Encoded(d, wp)
        case = {"text": text, "words": [[at[s], at[e], d.case[i], d.quote[i], d.place[i], *enc.pieces[i]] for i, (s, e) in enumerate(words)]}
        if text in TEXTS:
            names, atts = predict(model, wp, [d], cue_bias=a.cue_bias, start_bias=a.start_bias)[0]
            sp = lambda x: [at[words[x[0]][0]], at[words[x[1] - 1][1]]]
            case["names"] = [[*sp((s, e)), k] for s, e, k, _ in names]
            case["attributions"] = [{"source": sp(s) if s else None, "cue": sp(c) if c else None, "content": [sp(x) for x in con]}
                                    for s, c, con, _ in atts]
        cases.append(case)
    cases += [parsed_case(model, wp, sentences) for sentences in PARSED]
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("[\n" + ",\n".join(json.dumps(c, ensure_ascii=True) for c in cases) + "\n]\n")


if __name__ == "__main__":
    main()
