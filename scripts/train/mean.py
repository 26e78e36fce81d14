"""mean.py CHECKPOINT OTHER OUT --share S: the weighted mean of two checkpoints' weights (Wortsman et al. 2022, "Robust
fine-tuning of zero-shot models"); weights that the other one lacks stay as they are."""
import argparse
import torch


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("checkpoint")
    ap.add_argument("other")
    ap.add_argument("out")
    ap.add_argument("--share", type=float, default=0.1, help="of the other")
    ap.add_argument("--spans", action="store_true", help="leave out the syntax, which the other has not learned")
    a = ap.parse_args()
    mine, other = torch.load(a.checkpoint), torch.load(a.other)
    other = {k: v for k, v in other.items() if not k.startswith(("syntax.", "mix"))} if a.spans else other
    torch.save({k: v * (1 - a.share) + other[k] * a.share if k in other else v for k, v in mine.items()}, a.out)


if __name__ == "__main__":
    main()
