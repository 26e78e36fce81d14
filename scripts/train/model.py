"""MiniLM with word features and the heads: names, anchors (cues, openings of cue-less quotations) and,
for every anchor, its source and content (labels conditioned on the anchor)."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import CASES, PLACES, QUOTES

LAYERS, DIM, HEADS, FFN, VOCAB, MAX_POS = 6, 384, 12, 1536, 30522, 512
NAME_LABELS = 9      # O, then B I of person organization place event
ANCHOR_LABELS = 3    # O B I of cues
ROLE_LABELS = 5      # O, B I source, B I content
ROLE_DIM = 192
TAG_LABELS, RELATION_LABELS = 17, 48  # syntax.TAGS, syntax.RELATIONS and padding
ARC_DIM, RELATION_DIM = 192, 128
DIST = 23            # signed bucketed word distance
SENT, PARA = 9, 7    # signed clipped distance in sentences, in paragraphs
MARKS = 12           # in quotation marks or not, and signed clipped distance in quotations


def fake_quant(x, dim):
    """Symmetric int8 along dim, straight-through gradient."""
    scale = x.detach().abs().amax(dim, keepdim=True).clamp(min=1e-8) / 127
    q = (x.detach() / scale).round().clamp(-127, 127) * scale
    return x + (q - x).detach()


class Dropout:
    """Dropout with masks cut from one pool at random offsets: drawing fresh ones is a fifth of the time on a CPU."""
    pool = None

    @classmethod
    def apply(cls, x, p, training):
        if not training or p == 0:
            return x
        if cls.pool is None:
            cls.pool = ((torch.rand(1 << 23) >= p).float() / (1 - p)).to(torch.bfloat16)
        n = x.numel()
        if n > cls.pool.numel() // 2:
            return F.dropout(x, p, training)
        at = int(torch.randint(cls.pool.numel() - n, (1,)))
        return x * cls.pool[at:at + n].view(x.shape).to(x.dtype)


class Linear(nn.Linear):
    quantised = False

    def forward(self, x):
        if not Linear.quantised:
            return super().forward(x)
        with torch.autocast("cpu", enabled=False):
            return F.linear(fake_quant(x.float(), -1), fake_quant(self.weight.float(), 1), self.bias)


class Layer(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.qkv = Linear(DIM, 3 * DIM)
        self.out = Linear(DIM, DIM)
        self.norm1 = nn.LayerNorm(DIM, eps=1e-12)
        self.up = Linear(DIM, FFN)
        self.down = Linear(FFN, DIM)
        self.norm2 = nn.LayerNorm(DIM, eps=1e-12)
        self.p = p

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (t.view(b, n, HEADS, -1).transpose(1, 2) for t in self.qkv(x).split(DIM, -1))
        # Written out, since torch's fused attention is three times slower in bfloat16 on a CPU.
        a = (((q * (DIM // HEADS) ** -0.5) @ k.transpose(-1, -2)) + mask).softmax(-1).to(v.dtype) @ v
        a = self.out(a.transpose(1, 2).reshape(b, n, DIM))
        x = self.norm1(x + Dropout.apply(a, self.p, self.training))
        h = self.down(F.gelu(self.up(x)))
        return self.norm2(x + Dropout.apply(h, self.p, self.training))


def dist_bucket(d):
    """Signed word distance to one of DIST buckets."""
    a = d.abs()
    edges = torch.tensor([1, 2, 3, 4, 6, 9, 14, 22, 35, 64, 110])
    b = torch.bucketize(a, edges, right=True)  # 0..11
    return torch.where(d < 0, -b, b) + 11


class Syntax(nn.Module):
    """Tags, arcs and relations of tokens by biaffine scores (Dozat & Manning 2017), with a bias by distance."""

    def __init__(self, p):
        super().__init__()
        self.p = p
        self.tags = nn.Linear(DIM, TAG_LABELS)
        self.arc_dependent, self.arc_head = Linear(DIM, ARC_DIM), Linear(DIM, ARC_DIM)
        self.arc = Linear(ARC_DIM, ARC_DIM)            # its bias scores heads alone
        self.arc_root = nn.Parameter(torch.randn(ARC_DIM) * 0.1)
        self.arc_distance = nn.Embedding(DIST, 1)
        self.relation_dependent, self.relation_head = Linear(DIM, RELATION_DIM), Linear(DIM, RELATION_DIM)
        self.relation = Linear(RELATION_DIM, RELATION_LABELS * RELATION_DIM)
        self.relation_root = nn.Parameter(torch.randn(RELATION_DIM) * 0.1)
        self.relation_bias = Linear(RELATION_DIM, RELATION_LABELS)
        nn.init.zeros_(self.arc_distance.weight)

    def forward(self, x, mask):
        """x [sentences, tokens, DIM] -> tag scores, arc scores [sentences, dependents, 1 + heads], sides for relations."""
        act = lambda f: F.dropout(F.gelu(f(x)), self.p, self.training)
        s, n, _ = x.shape
        root = lambda v, h: torch.cat([v.to(h.dtype).expand(s, 1, -1), h], 1)
        heads = root(self.arc_root, act(self.arc_head))
        arcs = (self.arc(act(self.arc_dependent)) @ heads.transpose(1, 2)).float() * ARC_DIM ** -0.5
        w = torch.arange(n)
        near = self.arc_distance(dist_bucket(w[None] - w[:, None]))[..., 0]
        arcs = arcs + F.pad(near, (1, 0))
        arcs = arcs.masked_fill(~F.pad(mask, (1, 0), value=True)[:, None, :], -1e9)
        sides = act(self.relation_dependent), root(self.relation_root, act(self.relation_head))
        return self.tags(F.dropout(x, self.p, self.training)), arcs, sides

    def relation_scores(self, sides, heads):
        """Scores of the relations to the given heads [sentences, tokens] (0: root)."""
        dependents, all_heads = sides
        h = all_heads.gather(1, heads[..., None].expand(-1, -1, RELATION_DIM))
        u = self.relation(dependents).view(*h.shape[:2], RELATION_LABELS, RELATION_DIM)
        return (u @ h[..., None])[..., 0] * RELATION_DIM ** -0.5 + self.relation_bias(h)


class Tagger(nn.Module):
    def __init__(self, p=0.1):
        super().__init__()
        self.p = p
        self.tok = nn.Embedding(VOCAB, DIM)
        self.pos = nn.Embedding(MAX_POS, DIM)
        self.case = nn.Embedding(CASES, DIM)
        self.quote = nn.Embedding(QUOTES, DIM)
        self.place = nn.Embedding(PLACES, DIM)
        for e in (self.case, self.quote, self.place):
            nn.init.zeros_(e.weight)
        self.norm = nn.LayerNorm(DIM, eps=1e-12)
        self.layers = nn.ModuleList(Layer(p) for _ in range(LAYERS))
        self.names = nn.Linear(DIM, NAME_LABELS)
        self.cues = nn.Linear(DIM, ANCHOR_LABELS)
        self.starts = nn.Linear(DIM, 2)
        self.aux = nn.Linear(DIM, 9)  # training only: source, content, inner content (O B I each)
        self.tokens_side = Linear(DIM, 2 * ROLE_DIM)
        self.first_side = Linear(DIM, 2 * ROLE_DIM)
        self.last_side = Linear(DIM, 2 * ROLE_DIM)
        self.kind = nn.Embedding(2, ROLE_DIM)
        self.dist = nn.Embedding(DIST, ROLE_DIM)
        self.sent = nn.Embedding(SENT, ROLE_DIM)
        self.parag = nn.Embedding(PARA, ROLE_DIM)
        self.marks = nn.Embedding(MARKS, ROLE_DIM)
        for e in (self.kind, self.dist, self.sent, self.parag):
            nn.init.normal_(e.weight, std=0.02)
        nn.init.zeros_(self.marks.weight)
        self.role = nn.Linear(ROLE_DIM, ROLE_LABELS)
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))  # how much of the input and of every layer the syntax reads
        self.syntax = Syntax(2 * p)

    def encode(self, ids, case, quote, place, mask):
        """Hidden states of pieces, and the mixture of all layers' states. mask: True where a piece is."""
        pos = torch.arange(ids.shape[1])
        x = self.tok(ids) + self.pos(pos)[None] + self.case(case) + self.quote(quote) + self.place(place)
        x = Dropout.apply(self.norm(x), self.p, self.training)
        m = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            m = m.to(torch.bfloat16)
        share = self.mix.softmax(0)
        mixed = share[0] * x
        for i, layer in enumerate(self.layers):
            x = layer(x, m)
            mixed = mixed + share[i + 1] * x
        return x, mixed

    def roles(self, h, first, last, kind, where):
        """Role logits [anchors, words, ROLE_LABELS] in one window; h [words, DIM], where: windows.layout."""
        sent, para, quoted, segment = where
        t_add, t_mul = self.tokens_side(h).split(ROLE_DIM, -1)
        a_add, a_mul = (self.first_side(h[first]) + self.last_side(h[last])).split(ROLE_DIM, -1)
        w = torch.arange(h.shape[0])
        z = t_add[None] + (a_add + self.kind(kind))[:, None] + t_mul[None] * a_mul[:, None]
        z = z + self.dist(dist_bucket(w[None] - first[:, None]))
        z = z + self.sent((sent[None] - sent[first][:, None]).clamp(-4, 4) + 4)
        z = z + self.parag((para[None] - para[first][:, None]).clamp(-3, 3) + 3)
        apart = (segment[None] - segment[first][:, None]).clamp(-2, 2) + 3
        z = z + self.marks(apart * quoted[None] + 6 * quoted[first][:, None])
        return self.role(Dropout.apply(F.gelu(z), self.p, self.training))


def load_base(model, path):
    """Weights of all-MiniLM-L6-v2 (safetensors, read by hand to save a dependency)."""
    import json
    raw = open(path, "rb").read()
    n = int.from_bytes(raw[:8], "little")
    head = json.loads(raw[8:8 + n])
    def get(name):
        m = head[name]
        assert m["dtype"] == "F32"
        a, b = m["data_offsets"]
        return torch.frombuffer(bytearray(raw[8 + n + a:8 + n + b]), dtype=torch.float32).view(m["shape"])
    with torch.no_grad():
        e = "embeddings."
        model.tok.weight.copy_(get(e + "word_embeddings.weight"))
        model.pos.weight.copy_(get(e + "position_embeddings.weight") + get(e + "token_type_embeddings.weight")[0])
        model.norm.weight.copy_(get(e + "LayerNorm.weight"))
        model.norm.bias.copy_(get(e + "LayerNorm.bias"))
        for i, layer in enumerate(model.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                qkv = [get(p + f"attention.self.{k}.{part}") for k in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(qkv))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                     ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(getattr(layer, mine), part).copy_(get(p + theirs + "." + part))
