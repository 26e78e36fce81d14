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
from tokens import WordPiece
from windows import Encoded, collate, layout


def batch_loss(model, ws):
    """Sum of the heads' losses on a batch of windows."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not Linear.quantised):
        x = model.encode(*collate(ws))
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


def optimiser(model, lr, head_lr):
    heads = ("names", "cues", "starts", "aux", "role", "tokens_side", "first_side", "last_side", "kind", "dist", "sent", "parag", "marks", "case", "quote", "place")
    groups = {}
    for n, p in model.named_parameters():
        head = n.split(".")[0] in heads
        decay = p.dim() > 1 and not n.startswith(("tok", "pos"))
        groups.setdefault((head, decay), []).append(p)
    return torch.optim.AdamW([{"params": ps, "lr": head_lr if h else lr, "weight_decay": 0.01 if d else 0.0, "top": head_lr if h else lr}
                              for (h, d), ps in groups.items()], betas=(0.9, 0.99), fused=True)


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../shared/data")
    ap.add_argument("--base", required=True, help="folder of all-MiniLM-L6-v2 (model.safetensors, vocab.txt)")
    ap.add_argument("--out", required=True)
    ap.add_argument("--init", help="continue from this checkpoint")
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--budget", type=int, default=1536, help="pieces a batch")
    ap.add_argument("--lr", type=float, default=1.5e-4)
    ap.add_argument("--head-lr", type=float, default=8e-4)
    ap.add_argument("--names-share", type=float, default=0.4)
    ap.add_argument("--workers", type=int, default=2, help="processes of one thread; their weights are averaged regularly")
    ap.add_argument("--average", type=int, default=20, help="steps between averages")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--quant-epochs", type=int, default=0, help="last epochs with int8 rounding in the forward pass")
    ap.add_argument("--portion", type=float, default=1.0, help="part of the batches of an epoch that is used")
    ap.add_argument("--max-steps", type=int, default=0)
    ap.add_argument("--figures", action="store_true", help="print the figures on the dev sets after every epoch")
    return ap.parse_args()


def load(a, wp):
    """Model and training sets."""
    model = Tagger()
    if a.init:
        model.load_state_dict(torch.load(a.init), strict=False)
    else:
        load_base(model, f"{a.base}/model.safetensors")
    sets = []
    for n in ("news-annotations", "fiction-news"):
        sets += [(Encoded(d, wp), Labels(d), 1.0) for d in load_jsonl(f"{a.data}/{n}/train.jsonl")]
    sets += [(Encoded(d, wp), Labels(d), a.names_share) for d in name_sets(a.data)]
    return model, sets


def average(model, workers):
    """Local SGD (Stich 2019): workers step alone and take the mean of their weights now and then."""
    if workers == 1:
        return
    flat = torch.cat([p.data.flatten() for p in model.parameters()])
    dist.all_reduce(flat)
    flat /= workers
    at = 0
    for p in model.parameters():
        p.data.copy_(flat[at:at + p.numel()].view_as(p))
        at += p.numel()


def work(rank, a):
    """One worker: trains on every a.workers-th batch."""
    torch.set_num_threads(1)
    if a.workers > 1:
        dist.init_process_group("gloo", init_method=f"file://{os.path.abspath(a.out)}.sync", rank=rank, world_size=a.workers)
    torch.manual_seed(a.seed)
    wp = WordPiece(f"{a.base}/vocab.txt")
    model, sets = load(a, wp)
    torch.manual_seed(a.seed + 100 * rank)
    pool = NamePool([enc.doc for enc, _, _ in sets], wp)
    rng, own = np.random.default_rng(a.seed), np.random.default_rng(a.seed + 1000 * (rank + 1))
    opt = optimiser(model, a.lr, a.head_lr)
    step, total, t0, seen, run = 0, None, time.time(), 0, None
    for ep in range(a.epochs):
        Linear.quantised = ep >= a.epochs - a.quant_epochs
        batches = epoch(rng, wp, sets, a.budget)
        each = int(len(batches) * a.portion) // a.workers
        batches = batches[:each * a.workers][rank::a.workers]
        total = total or len(batches) * a.epochs
        model.train()
        for b in batches:
            ws = [example(own, wp, *x, pool=pool) for x in b]
            up = min(1.0, (step + 1) / (0.06 * total)) * max(0.01, 1 - step / total)
            for g in opt.param_groups:
                g["lr"] = g["top"] * up
            loss = batch_loss(model, ws)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            step += 1
            seen += sum(len(w["ids"]) for w in ws)
            now = float(loss.detach())
            run = now if run is None else 0.95 * run + 0.05 * now
            if step % a.average == 0:
                average(model, a.workers)
                if rank == 0:
                    print(f"epoch {ep} step {step}/{total} loss {run:.3f} {a.workers * seen / (time.time() - t0):.0f} pieces/s", flush=True)
            if a.max_steps and step >= a.max_steps:
                break
        average(model, a.workers)
        if rank == 0:
            torch.save(model.state_dict(), a.out)
            print(f"epoch {ep} saved", flush=True)
            if a.figures:
                evaluate(model, wp, a.data)
        if a.max_steps and step >= a.max_steps:
            break


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
