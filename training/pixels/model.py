"""The networks behind the bundle's `vision`, `temporal` and `mask_decoder` graphs.

Numbers in are already normalised by the host; what a mask means is the concept table's affair.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.constants import OPTICAL_BANDS
from training.pixels.indices import INDEX_PAIRS, BandIndices
from training.vocabulary import LABELS

MEASURED_BANDS = ("blue", "nir", "swir16", "swir22")
MEASURED_CHANNELS = len(INDEX_PAIRS) + len(MEASURED_BANDS) + 2
"""Feature channels that are measured, not learned: band indices, bands, and the two SAR bands."""


@dataclass(frozen=True)
class PixelConfig:
    """Sizes of the pixel networks."""

    widths: tuple[int, int, int, int] = (40, 64, 112, 224)
    """Optical channels at strides 2, 4, 8, 16."""
    sar_widths: tuple[int, int, int, int] = (20, 32, 64, 128)
    blocks: tuple[int, int, int, int] = (1, 1, 2, 2)
    token_width: int = 256
    feature_channels: int = 48
    quality_channels: int = 8
    """Feature channels that always come from the optical stem: cloud must stay visible where SAR is trusted."""
    heads: int = 8
    reach_cells: int = 4
    """How many cells around it a coarse cell attends to: with enough overlap a tile tells what the scene would."""

    @property
    def all_features(self) -> int:
        """Feature channels with the measured ones (`MEASURED_CHANNELS`) at their end."""
        return self.feature_channels + MEASURED_CHANNELS

    def as_dict(self) -> dict[str, object]:
        """Return plain values for a checkpoint."""
        return asdict(self)


def _conv(inputs: int, outputs: int, *, stride: int = 1, kernel: int = 3) -> nn.Sequential:
    layer = nn.Conv2d(inputs, outputs, kernel, stride=stride, padding=kernel // 2, bias=False)
    return nn.Sequential(layer, nn.BatchNorm2d(outputs, momentum=0.03), nn.ReLU(inplace=True))


class Residual(nn.Module):
    """Two 3 x 3 convolutions beside an identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = _conv(channels, channels)
        self.second = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels, momentum=0.03)
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return `(N, C, H, W)` of the same shape."""
        return F.relu(x + self.second(self.first(x)))


class Pyramid(nn.Module):
    """One sensor's features at strides 2, 4, 8 and 16."""

    def __init__(self, bands: int, widths: tuple[int, ...], blocks: tuple[int, ...], *, derived: int = 0) -> None:
        super().__init__()
        self.presence = nn.Linear(bands + 1, widths[0])
        self.stem = nn.Conv2d(4 * (bands + derived + 1), widths[0], 3, padding=1, bias=True)
        levels = []
        for index, width in enumerate(widths):
            layers: list[nn.Module] = [] if index == 0 else [_conv(widths[index - 1], width, stride=2)]
            layers += [Residual(width) for _ in range(blocks[index])]
            levels.append(nn.Sequential(*layers))
        self.levels = nn.ModuleList(levels)
        self.stem_norm = nn.BatchNorm2d(widths[0], momentum=0.03)

    def forward(self, image: Tensor, bands: Tensor, valid: Tensor, degraded: Tensor) -> list[Tensor]:
        """Return the four levels, finest first; `image` holds the bands and what is derived from them."""
        # Space to depth keeps the four pixels of a stride-2 cell apart, so masks can be drawn at full resolution.
        x = F.pixel_unshuffle(torch.cat([image, valid], dim=1), 2)
        bias = self.presence(torch.cat([bands, degraded], dim=1))
        x = F.relu(self.stem_norm(self.stem(x) + bias[:, :, None, None]))
        outputs = []
        for level in self.levels:
            x = level(x)
            outputs.append(x)
        return outputs


def _out_of_reach(height: int, width: int, reach: int, device: torch.device) -> Tensor:
    """Return `(H*W, H*W)` float: 0 between cells at most `reach` rows and columns apart, else far below any score."""
    rows = torch.arange(height, device=device)[:, None].expand(height, width).reshape(-1)
    columns = torch.arange(width, device=device)[None].expand(height, width).reshape(-1)
    far = ((rows[:, None] - rows).abs() > reach) | ((columns[:, None] - columns).abs() > reach)
    return far.float() * -1e4


class ContextBlock(nn.Module):
    """Self-attention over near coarse cells, with a depthwise convolution instead of absolute positions."""

    def __init__(self, width: int, heads: int, reach_cells: int) -> None:
        super().__init__()
        self.heads = heads
        self.reach_cells = reach_cells
        self.position = nn.Conv2d(width, width, 3, padding=1, groups=width)
        self.norm_attention = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm_out = nn.LayerNorm(width)
        self.norm_mlp = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: Tensor) -> Tensor:
        """Return `(N, C, H, W)` of the same shape."""
        n, c, h, w = x.shape
        x = x + self.position(x)
        t = x.flatten(2).transpose(1, 2)
        qkv = self.qkv(self.norm_attention(t)).reshape(n, h * w, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(qkv[0], qkv[1].transpose(-1, -2)) * (c // self.heads) ** -0.5
        scores = scores + _out_of_reach(h, w, self.reach_cells, x.device)
        mixed = torch.matmul(scores.softmax(-1), qkv[2]).transpose(1, 2).reshape(n, h * w, c)
        t = t + self.out(mixed)
        # Without this last norm the scale runs away and drowns the finer level that the cells are added to.
        t = self.norm_out(t + self.mlp(self.norm_mlp(t)))
        return t.transpose(1, 2).reshape(n, c, h, w)


_MEASURED_ROWS = [OPTICAL_BANDS.index(name) for name in MEASURED_BANDS]


class VisionNet(nn.Module):
    """One date: optical and SAR pixels to tokens, features and the share of optical.

    The features end with what an analyst would threshold (`MEASURED_CHANNELS`): a mask is a linear rule on features, so
    every such threshold, and every difference of them between two dates, is within reach from the first step on.
    """

    def __init__(self, config: PixelConfig) -> None:
        super().__init__()
        w, s = config.widths, config.sar_widths
        self.band_indices = BandIndices()
        self.optical = Pyramid(12, w, config.blocks, derived=len(INDEX_PAIRS))
        self.sar = Pyramid(2, s, (1, 1, 1, 1))
        self.match = nn.ModuleList([nn.Conv2d(s[i], w[i], 1) for i in range(4)])
        self.gate = nn.Sequential(_conv(w[1] + s[1] + w[2], 32), nn.Conv2d(32, 1, 1))
        self.to_token = nn.Sequential(nn.BatchNorm2d(w[3], momentum=0.03), nn.Conv2d(w[3], config.token_width, 1))
        self.context = ContextBlock(config.token_width, config.heads, config.reach_cells)
        self.quality = nn.Conv2d(w[0], config.quality_channels, 1)
        self.quality_down = nn.Conv2d(config.quality_channels, config.token_width, 1)
        self.lateral16 = nn.Conv2d(config.token_width, 96, 1)
        self.lateral8 = nn.Sequential(nn.BatchNorm2d(w[2], momentum=0.03), nn.Conv2d(w[2], 96, 1))
        self.merge8 = _conv(96, 64)
        self.lateral4 = nn.Conv2d(w[1], 64, 1)
        self.merge4 = _conv(64, 48)
        self.lateral2 = nn.Conv2d(w[0], 48, 1)
        own = config.feature_channels - config.quality_channels
        self.merge2 = _conv(48, 48)
        self.head = nn.Conv2d(48, own, 1)

    def forward(
        self, optical: Tensor, optical_bands: Tensor, optical_valid: Tensor, sar: Tensor, sar_bands: Tensor,
        sar_valid: Tensor, degraded: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:  # fmt: skip
        """Return tokens `(N, T, D)`, features `(N, C, H/2, W/2)` and the share of optical `(N, 1, H/4, W/4)`."""
        has_optical = optical_bands.amax(dim=1)[:, None, None, None] * optical_valid
        has_sar = sar_bands.amax(dim=1)[:, None, None, None] * sar_valid
        indices = self.band_indices(optical, optical_bands) * has_optical
        o = self.optical(torch.cat([optical, indices], dim=1), optical_bands, has_optical, degraded[:, :1])
        r_levels = self.sar(sar, sar_bands, has_sar, degraded[:, 1:])
        r = [match(x) for match, x in zip(self.match, r_levels, strict=True)]
        seen_o, seen_r = F.avg_pool2d(has_optical, 4), F.avg_pool2d(has_sar, 4)
        up8 = F.interpolate(o[2], scale_factor=2.0, mode="nearest")
        free = torch.sigmoid(self.gate(torch.cat([o[1], r_levels[1], up8], dim=1)))
        # Where only one sensor saw the ground there is nothing to weigh.
        both = seen_o * seen_r
        share = both * free + (1 - both) * seen_o / (seen_o + seen_r).clamp(min=1e-3) * (seen_o > 0)
        shares = [F.interpolate(share, scale_factor=2.0, mode="bilinear", align_corners=False), share]
        shares += [F.avg_pool2d(share, 2), F.avg_pool2d(share, 4)]
        fused = [g * a + (1 - g) * b for g, a, b in zip(shares, o, r, strict=True)]
        quality = self.quality(o[0]) * F.avg_pool2d(has_optical, 2)
        top = self.to_token(fused[3]) + self.quality_down(F.avg_pool2d(quality, 8))
        top = self.context(top)
        x8 = self.merge8(F.interpolate(self.lateral16(top), scale_factor=2.0, mode="nearest") + self.lateral8(fused[2]))
        x4 = self.merge4(F.interpolate(x8, scale_factor=2.0, mode="nearest") + self.lateral4(fused[1]))
        x2 = F.interpolate(x4, scale_factor=2.0, mode="bilinear", align_corners=False) + self.lateral2(fused[0])
        measured = torch.cat([indices, optical[:, _MEASURED_ROWS], sar], dim=1)
        features = torch.cat([self.head(self.merge2(x2) + x2), quality, F.avg_pool2d(measured, 2)], dim=1)
        return top.flatten(2).transpose(1, 2), features, share


class TemporalNet(nn.Module):
    """Two dates' features to change features."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.enter = _conv(3 * channels, channels, kernel=1)
        self.down4 = _conv(channels, 64, stride=2)
        self.down8 = _conv(64, 64, stride=2)
        self.wide = Residual(64)
        self.up4 = _conv(64, 64)
        self.up2 = nn.Conv2d(64, channels, 1)
        self.leave = _conv(channels, channels)
        self.head = nn.Conv2d(channels, channels, 1)

    def forward(self, features_a: Tensor, features_b: Tensor) -> Tensor:
        """Return change features of the shape of either date's."""
        x = self.enter(torch.cat([features_a, features_b, (features_b - features_a).abs()], dim=1))
        x4 = self.down4(x)
        x8 = self.wide(self.down8(x4))
        x4 = self.up4(x4 + F.interpolate(x8, scale_factor=2.0, mode="bilinear", align_corners=False))
        x = x + F.interpolate(self.up2(x4), scale_factor=2.0, mode="bilinear", align_corners=False)
        return self.head(self.leave(x) + x)


class MaskDecoder(nn.Module):
    """A concept vector to a mask: one linear kernel for each of the four pixels of a feature cell."""

    def __init__(self, token_width: int, channels: int) -> None:
        super().__init__()
        self.channels = channels
        self.mlp = nn.Sequential(
            nn.Linear(token_width, token_width), nn.GELU(), nn.Linear(token_width, 4 * (channels + 1))
        )

    def forward(self, features: Tensor, seg: Tensor) -> Tensor:
        """Return `(N, K, 2h, 2w)` logits of `(N, C, h, w)` features and `(K, D)` concept vectors."""
        count, channels = seg.shape[0], self.channels
        kernel = self.mlp(seg).reshape(count, 4, channels + 1)
        n, _, h, w = features.shape
        weight = kernel[:, :, :channels].reshape(count * 4, channels)
        bias = kernel[:, :, channels].reshape(1, count * 4, 1)
        cells = torch.matmul(weight, features.reshape(n, channels, h * w)) * channels**-0.5 + bias
        return F.pixel_shuffle(cells.reshape(n, count * 4, h, w), 2)


class PixelModel(nn.Module):
    """Everything that pixel training updates: the three graphs and the concept table."""

    def __init__(self, config: PixelConfig | None = None) -> None:
        super().__init__()
        self.config = config or PixelConfig()
        channels, width = self.config.all_features, self.config.token_width
        self.vision = VisionNet(self.config)
        self.temporal = TemporalNet(channels)
        self.mask_decoder = MaskDecoder(width, channels)
        self.concepts = nn.Parameter(torch.randn(len(LABELS), width) * 0.5)
