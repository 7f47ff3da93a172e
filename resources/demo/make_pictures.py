#!/usr/bin/env python3
"""Draws the pictures of the demo community: make_pictures.py [NAME…] writes pictures/, previews and thumbs beside it.

Needs rsvg-convert and ImageMagick, and the Noto fonts for the letters on stones; never needed at build time.
"""
import pathlib
import subprocess
import sys
import tempfile

from scenes import SCENES

HERE = pathlib.Path(__file__).resolve().parent / "pictures"
SIZES = (("", 1600, 75, 86_000), ("previews", 1024, 75, 37_000), ("thumbs", 256, 78, 10_000))  # folder, pixels, quality, bytes


def draw(name, folder):
    svg = folder / f"{name}.svg"
    png = folder / f"{name}.png"
    svg.write_text(SCENES[name](), encoding="utf-8")
    subprocess.run(["rsvg-convert", "-w", "1600", "-h", "1200", "-o", png, svg], check=True)
    for sub, width, quality, limit in SIZES:
        target = HERE / sub / f"{name}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        while True:
            subprocess.run(["convert", png, "-resize", f"{width}x", "-strip", "-sampling-factor", "4:2:0", "-interlace", "JPEG",
                            "-quality", str(quality), target], check=True)
            if target.stat().st_size <= limit or quality <= 40:
                break
            quality -= 4
    png.unlink()


def main(names):
    unknown = [name for name in names if name not in SCENES]
    if unknown:
        sys.exit(f"no such picture: {', '.join(unknown)}")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or sorted(SCENES):
            draw(name, pathlib.Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
