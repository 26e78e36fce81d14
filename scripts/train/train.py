"""train.py: fine-tunes MiniLM on the open sets. See README.md for the one command."""
import argparse, os, time
import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F

from batches import IGNORE, Labels, NamePool, epoch, example
from corpus import load_jsonl, name_sets
from evaluate import evaluate
from model import Linear, Tagger, load_base
from syntax import training_trees, tree_example, tree_figures, tree_loss, tree_windows
from tokens import WordPiece
from windows import Encoded, collate, layout


def batch_loss(model, ws):
    """Sum of the heads' losses on a batch of windows."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not Linear.quantised):
        x, _ = model.encode(*collate(ws))
    h = torch.cat([x[i, torch.tensor(w["first"])] for i, w in enumerate(ws)]).float()
    lab = lambda key: torch.tensor(np.concatenate([w[key] for w in ws]))
    ce = lambda logits, y, wt=None: F.cross_entropy(logits, y, weight=wt, ignore_index=IGNORE, reduction="sum")
    n_names = sum((w["names"] != IGNORE).sum() for w in ws)
    n_att = sum((w["cues"] != IGNORE).sum() for w in ws)
    loss = ce(model.names(h), lab("names")) / max(1, n_names) * 4
    if n_att == 0:
        return loss
    loss = loss + ce(model.cues(h), lab("cues")) / n_att * 4 + ce(model.starts(h), lab("starts")) / n_att * 4
    aux = torch.tensor(np.concatenate([w["aux"] for w in ws], 1))
    lg = model.aux(h)
    for k in range(3):
        loss = loss + 0.3 * ce(lg[:, 3 * k:3 * k + 3], aux[k]) / n_att
    at, total, anchors, labelled = 0, 0, 0, 0
    for w in ws:
        n = len(w["first"])
        if w["roles"] is not None:
            f, l, k = (torch.tensor([a[m] for a in w["anchors"]]) for m in range(3))
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not Linear.quantised):
                r = model.roles(h[at:at + n], f, l, k, layout(w))
            y = torch.tensor(w["roles"])
            total = total + ce(r.float().reshape(-1, r.shape[-1]), y.reshape(-1))
            anchors += len(y)
            labelled += int((y > 0).sum())
        at += n
    return loss + total / max(1, labelled + 10 * anchors) * 2


NEW = ("syntax", "mix")
HEADS = ("names", "cues", "starts", "aux", "role", "tokens_side", "first_side", "last_side", "kind", "dist", "sent", "parag",
         "marks", "case", "quote", "place")


def optimiser(model, a):
    """Adam with a rate for the encoder, one for the heads and one for the syntax; the table of pieces stays as it is when
    a.freeze is given."""
    groups = {}
    for n, p in model.named_parameters():
        if n.startswith("tok.") and a.freeze:
            p.requires_grad_(False)
            continue
        top = n.split(".")[0]
        rate = a.syntax_lr if top in NEW else a.head_lr if top in HEADS else a.lr
        groups.setdefault((rate, p.dim() > 1 and top not in ("tok", "pos")), []).append(p)
    return torch.optim.AdamW([{"params": ps, "lr": r, "weight_decay": 0.01 if d else 0.0, "top": r}
                              for (r, d), ps in groups.items()], betas=(0.9, 0.99), fused=True)


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../shared/data")
    ap.add_argument("--base", required=True, help="folder of all-MiniLM-L6-v2 (model.safetensors, vocab.txt)")
    ap.add_argument("--out", required=True)
    ap.add_argument("--init", help="continue from this checkpoint")
    ap.add_argument("--steps", type=int, default=2500, help="steps of each worker")
    ap.add_argument("--minutes", type=float, default=0, help="train so long, however many steps that gives")
    ap.add_argument("--budget", type=int, default=640, help="pieces a batch")
    ap.add_argument("--lr", type=float, default=1.5e-4)
    ap.add_argument("--head-lr", type=float, default=8e-4)
    ap.add_argument("--syntax-lr", type=float, default=1.5e-3)
    ap.add_argument("--names-share", type=float, default=0.35, help="part of the sets with names only that an epoch uses")
    ap.add_argument("--tree-share", type=float, default=0.5, help="part of the steps that train the syntax")
    ap.add_argument("--freeze", action="store_true", help="leave the table of pieces as it is")
    ap.add_argument("--workers", type=int, default=2, help="processes of one thread; their weights are averaged regularly")
    ap.add_argument("--average", type=int, default=10, help="steps between averages")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--keep", type=int, default=10, help="checkpoints kept on the way")
    ap.add_argument("--figures", action="store_true", help="print the figures on the dev sets at the end")
    return ap.parse_args()


def load(a, wp):
    """Model and training sets: annotated articles, and treebanks."""
    model = Tagger()
    if a.init:
        model.load_state_dict(torch.load(a.init), strict=False)
    else:
        load_base(model, f"{a.base}/model.safetensors")
    sets = []
    for n in ("news-annotations", "fiction-news"):
        sets += [(Encoded(d, wp), Labels(d), 1.0) for d in load_jsonl(f"{a.data}/{n}/train.jsonl")]
    sets += [(Encoded(d, wp), Labels(d), a.names_share) for d in name_sets(a.data)]
    return model, sets, training_trees(a.data, wp)


def span_batches(rng, wp, sets, a, rank):
    """Losses' arguments without end: every a.workers-th batch of annotated windows."""
    own = np.random.default_rng(a.seed + 1000 * (rank + 1))
    pool = NamePool([enc.doc for enc, _, _ in sets], wp)
    while True:
        batches = epoch(rng, wp, sets, a.budget)
        for b in batches[:len(batches) // a.workers * a.workers][rank::a.workers]:
            yield [example(own, wp, *x, pool=pool) for x in b]


def tree_batches(rng, wp, trees, a, rank):
    """The same for windows of treebanks; half of each (one layout of two) an epoch."""
    own = np.random.default_rng(a.seed + 2000 * (rank + 1))
    while True:
        part = [t for t in trees if rng.random() < 0.5]
        windows = sorted(tree_windows(rng, part, 60, 220), key=lambda x: x[0])
        batches = []
        for w in windows:
            if not batches or (len(batches[-1]) + 1) * (w[0] + 2) > a.budget:
                batches.append([])
            batches[-1].append(w)
        rng.shuffle(batches)
        for b in batches[:len(batches) // a.workers * a.workers][rank::a.workers]:
            ws = [w for w in (tree_example(own, wp, *x[1:]) for x in b) if w["trees"]]
            if ws:
                yield ws


def average(model, workers):
    """Local SGD (Stich 2019): workers step alone and take the mean of their weights now and then."""
    if workers == 1:
        return
    ps = [p for p in model.parameters() if p.requires_grad]
    flat = torch.cat([p.data.flatten() for p in ps])
    dist.all_reduce(flat)
    flat /= workers
    at = 0
    for p in ps:
        p.data.copy_(flat[at:at + p.numel()].view_as(p))
        at += p.numel()


def progress(step, start, a):
    """The part of the training that is done, the same for all workers."""
    if not a.minutes:
        return step / a.steps
    t = torch.tensor([(time.time() - start) / 60 / a.minutes])
    if a.workers > 1:
        dist.all_reduce(t)
    return float(t[0]) / a.workers


def work(rank, a):
    """One worker: trains on every a.workers-th batch."""
    torch.set_num_threads(1)
    if a.workers > 1:
        dist.init_process_group("gloo", init_method=f"file://{os.path.abspath(a.out)}.sync", rank=rank, world_size=a.workers)
    torch.manual_seed(a.seed)
    wp = WordPiece(f"{a.base}/vocab.txt")
    model, sets, trees = load(a, wp)
    torch.manual_seed(a.seed + 100 * rank)
    kinds = np.random.default_rng(a.seed + 7)
    spans = span_batches(np.random.default_rng(a.seed), wp, sets, a, rank)
    syntax = tree_batches(np.random.default_rng(a.seed + 1), wp, trees, a, rank)
    opt = optimiser(model, a)
    step, start, seen, done, kept, run = 0, time.time(), 0, 0.0, 0, {}
    model.train()
    while done < 1:
        kind = "trees" if kinds.random() < a.tree_share else "spans"
        ws = next(syntax if kind == "trees" else spans)
        loss = tree_loss(model, ws, True) if kind == "trees" else batch_loss(model, ws)
        rate = max(0.01, min(1.0, (step + 1) / 60) * (1 - done))
        for g in opt.param_groups:
            g["lr"] = g["top"] * rate
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.grad is not None], 1.0)
        opt.step()
        step += 1
        seen += sum(len(w["ids"]) for w in ws)
        now = float(loss.detach())
        run[kind] = 0.95 * run.get(kind, now) + 0.05 * now
        if step % a.average == 0 or (not a.minutes and step == a.steps):
            average(model, a.workers)
            done = progress(step, start, a)
            if rank == 0:
                losses = "  ".join(f"{k} {v:.3f}" for k, v in sorted(run.items()))
                print(f"step {step} done {done:.3f} {losses}  {a.workers * seen / (time.time() - start):.0f} pieces/s", flush=True)
                if int(done * a.keep) > kept:
                    kept = int(done * a.keep)
                    torch.save(model.state_dict(), f"{a.out}.{kept}")
    if rank == 0:
        torch.save(model.state_dict(), a.out)
        if a.figures:
            evaluate(model, wp, a.data)
            print(tree_figures(model, wp, a.data))


def main():
    a = arguments()
    if os.path.exists(a.out + ".sync"):
        os.remove(a.out + ".sync")
    if a.workers == 1:
        work(0, a)
    else:
        torch.multiprocessing.spawn(work, (a,), a.workers)


if __name__ == "__main__":
    main()
