"""Inscriptions, gates, workshops: the project about letters of stone."""
import math
import random

from .kit import (H, W, circle, cloud, clouds, cypress, ellipse, grass, group, hills, house, leafy, line, moved, page, path,
                  planks, poly, radial, rect, shadowed, stars, wash, water, words)


def _blocks(x, y, w, h, rows, colours, seed, gap="#8f846f"):
    """A wall of hewn stones."""
    dice = random.Random(seed)
    out = rect(x, y, w, h, gap)
    step = h / rows
    for r in range(rows):
        xx = x - dice.uniform(0, 120)
        while xx < x + w:
            width = dice.uniform(100, 220)
            a, b = max(xx, x), min(xx + width, x + w)
            if b - a > 14:
                fill = dice.choice(colours)
                out += rect(a + 3, y + r * step + 3, b - a - 6, step - 6, fill, 7) + rect(a + 8, y + r * step + 6, b - a - 18, 5, "#ffffff", 3, 'opacity="0.22"')
            xx += width
    return out


WARM = ("#cdb994", "#d8c6a4", "#c2ac85", "#dccdb0", "#bba37b")
GREY = ("#b4b0a6", "#c2beb3", "#a5a198", "#cbc8be")


def stone_inscription():
    out = _blocks(0, 0, W, H, 9, WARM, 5)
    out += shadowed(rect(250, 200, 1100, 780, "#ded7c6", 10)) + rect(272, 222, 1056, 736, "#d3cab6", 6) + rect(290, 240, 1020, 700, "#ddd5c3", 4)
    for i, row in enumerate(("ΕΠΙ ΤΟΥ ΠΡΟΒΛΕΠΤΟΥ", "ΗΛΘΕ ΤΟ ΥΔΩΡ", "ΕΙΣ ΤΗΝ ΠΟΛΙΝ", "ΕΝ ΜΗΣΙ ΔΕΚΑΤΕΣΣΑΡΣΙΝ")):
        size = 92 if len(row) < 18 else 64
        y = 390 + i * 160
        out += words(803, y + 4, row, size, "#ffffff", "Noto Serif", 'opacity="0.8" letter-spacing="5"') + words(800, y, row, size, "#6f6552", "Noto Serif", 'letter-spacing="5"')
    dice = random.Random(3)
    for _ in range(160):
        out += circle(dice.uniform(270, 1330), dice.uniform(220, 960), dice.uniform(1.5, 5), dice.choice(("#b8ad95", "#efe9da", "#a59a80")), 'opacity="0.6"')
    out += line([(1040, 222), (1066, 330), (1050, 420), (1110, 520)], "#a3977d", 5, 'opacity="0.8"')
    for _ in range(150):
        t = dice.random()
        x, y, s = 130 + dice.uniform(-140, 190) * (1 - t * .5), t * 1000, dice.uniform(.5, 1.1)
        out += moved(x, y, path("M0,-34C22,-46 40,-20 30,0C50,10 36,40 10,30C0,48 -30,40 -24,18C-50,14 -44,-22 -20,-18C-20,-34 -8,-40 0,-34Z", dice.choice(("#4d7a4f", "#3d6844", "#659a5f", "#7fae72"))), scale=s, turn=dice.uniform(0, 360))
    return page(out, light=(1300, 150, "#fff3d2", .45))


def old_gate():
    out = wash(0, 0, W, 700, [(0, "#7db8e0"), (1, "#dcebee")]) + cloud(300, 150, .8) + cloud(1300, 120, .6)
    out += water(620, [(0, "#8ccad6"), (1, "#3c93ae")], 4, down=800, n=30) + hills(632, 40, 6, "#a3b5a6", 640)
    out += rect(0, 790, W, 410, "#cbb995")
    wall = _blocks(0, 180, W, 1020, 11, WARM, 8)
    out += f'<mask id="gate"><rect width="{W}" height="{H}" fill="#fff"/><path d="M540,1200V660C540,400 1060,400 1060,660V1200Z" fill="#000"/></mask>'
    out += _boat_behind() + poly([(640, 1200), (960, 1200), (850, 800), (750, 800)], "#dccba6")
    out += group(*(ellipse(800 + dx * (y - 780) / 60, y, 10 + (y - 790) / 12, 4 + (y - 790) / 40, "#b5a27a") for y in range(810, 1200, 36) for dx in (-18, -6, 6, 18)))
    out += group(wall, extra='mask="url(#gate)"')
    out += path("M540,1200V660C540,400 1060,400 1060,660V1200H1010V664C1010,456 590,456 590,664V1200Z", "#5f543f", 'opacity="0.55"')
    for i in range(13):
        turn = -90 + i * 15
        out += moved(800, 662, poly([(-34, -262), (34, -262), (42, -344), (-42, -344)], WARM[i % 5], 'stroke="#8f846f" stroke-width="5"'), turn=turn)
    for x in range(-20, W, 200):
        out += _blocks(x, 90, 120, 96, 1, WARM, x + 30)
    out += shadowed(rect(690, 210, 220, 96, "#e7dec9", 6)) + words(800, 280, "· 1565 ·", 54, "#6f6552")
    for x in (300, 1300):
        out += rect(x - 7, 560, 14, 70, "#39434f") + circle(x, 650, 34, "#ffe9ad") + rect(x - 30, 612, 60, 14, "#39434f", 4) + radial(x, 650, 120, "#ffe9ad", .45)
    return page(out, light=(200, 120, "#fff3cf", .4))


def _boat_behind():
    """A sail seen through the gate."""
    return moved(860, 740, path("M-50,0C-40,20 40,20 56,0Z", "#f4efe6"), rect(-2, -110, 4, 112, "#6a4f3a"), path("M6,-106C40,-70 50,-40 52,-12H6Z", "#fdf8ee"))


def temple_columns():
    out = wash(0, 0, W, 900, [(0, "#4b5f96"), (.45, "#c58a93"), (.8, "#f4c193"), (1, "#fbe0b5")]) + clouds(8, 250, 120, 5, "#ffe3cf", .5)
    out += circle(1180, 720, 80, "#fff0cf") + radial(1180, 720, 600, "#ffd9a0", .7) + hills(850, 110, 3, "#8d6f7d") + hills(920, 60, 8, "#6f5a66") + rect(0, 930, W, 270, "#5b4a4e")
    for i, x in enumerate((210, 560, 910)):
        top = 250
        out += wash(x, top + 70, 150, 670, [(0, "#b89c86"), (.35, "#f4e6cf"), (.7, "#d9c1a3"), (1, "#9b7f70")], horizontal=True)
        out += group(*(rect(x + 14 + k * 24, top + 80, 6, 650, "#7d6458", 3, 'opacity="0.35"') for k in range(6)))
        out += group(*(rect(x, top + 70 + j * 168, 150, 5, "#7d6458", 0, 'opacity="0.45"') for j in range(4)))
        out += path(f"M{x - 22},{top + 30}H{x + 172}L{x + 150},{top + 74}H{x}Z", "#ecdcc2") + rect(x - 34, top - 6, 218, 40, "#f4e6cf", 4) + rect(x - 24, 976, 198, 34, "#d9c1a3", 8) + rect(x - 40, 1004, 230, 44, "#b89c86", 4)
    out += rect(150, 150, 640, 96, "#e9d8bc", 4) + rect(150, 150, 640, 22, "#f8ecd6", 4) + poly([(790, 150), (860, 172), (828, 246), (790, 246)], "#c9b092")
    out += words(470, 226, "Φ Υ Λ Η  ·  Η Ρ Α Κ Λ Η Ι Σ", 40, "#8d7460")
    out += shadowed(moved(1300, 1070, rect(-120, -70, 240, 120, "#cbb197", 8), ellipse(-120, -10, 34, 60, "#e6d2b7"), turn=-6)) + shadowed(moved(1130, 1130, rect(-60, -40, 120, 76, "#b89c86", 6), turn=12))
    out += grass(4, 1100, 100, 90, ("#4d5a40", "#6b7350", "#3f4a38")) + cypress(1480, 960, 1.5, "#2e3b3c") + cypress(1560, 980, 1.2, "#2a3637")
    return page(out, light=(1180, 720, "#ffdca8", .25))


def cobbled_street():
    out = wash(0, 0, W, 700, [(0, "#a9d0ea"), (1, "#f4ecd9")])
    walls = ("#e3b98c", "#d98f6b", "#efe0c4", "#c9b08f", "#b9c2ae")
    out += hills(640, 60, 4, "#a9bf9f", 760)
    left = [(0, 0, 520, 120), (360, 120, 600, 250), (540, 250, 690, 350)]
    for i, (x0, top0, x1, top1) in enumerate(left):
        for side in (0, 1):
            m = (lambda v: v) if side == 0 else (lambda v: W - v)
            base0, base1 = 1200 - x0 * .66, 1200 - x1 * .66
            colour = walls[(i * 2 + side) % 5]
            out += poly([(m(x0), top0 - 80), (m(x1), top1 - 10), (m(x1), base1), (m(x0), base0)], colour)
            out += poly([(m(x0), top0 - 80), (m(x1), top1 - 10), (m(x1), top1 + 18), (m(x0), top0 - 40)], "#8f4f3b")
            if side:
                out += poly([(m(x0), top0 - 80), (m(x1), top1 - 10), (m(x1), base1), (m(x0), base0)], "#20304a", 'opacity="0.16"')
            for row in range(3):
                for c in range(2):
                    a, b = .18 + c * .42, .36 + c * .42
                    def edge(u, v):
                        x = x0 + (x1 - x0) * u
                        t0, t1 = top0 - 20 + (top1 - top0 + 40) * u, base0 + (base1 - base0) * u
                        return m(x), t0 + (t1 - t0) * v
                    v0, v1 = .1 + row * .24, .24 + row * .24
                    out += poly([edge(a - .05, v0 - .01), edge(b + .05, v0 - .01), edge(b + .05, v1 + .01), edge(a - .05, v1 + .01)], ("#6f8f7a", "#7a8fa5")[side], 'opacity="0.9"')
                    out += poly([edge(a, v0), edge(b, v0), edge(b, v1), edge(a, v1)], "#3f4f5c")
    out += poly([(0, 1200), (690, 744), (910, 744), (1600, 1200)], "#b3a58d")
    dice = random.Random(9)
    y = 752
    while y < 1200:
        t = (y - 744) / 456
        half = 110 + 690 * t
        step = 26 + 60 * t
        x = 800 - half + dice.uniform(0, step)
        while x < 800 + half:
            out += ellipse(x, y, step * .46, 6 + 14 * t, dice.choice(("#c9bda6", "#a39680", "#bfb29a", "#958871", "#d4cab5")))
            x += step
        y += 11 + 26 * t
    out += house(716, 752, 168, 250, "#efe0c4", "#a5563f", windows=(2, 3))
    out += rect(300, 486, 10, 90, "#2f3945") + line([(300, 490), (372, 480)], "#2f3945", 10) + shadowed(rect(346, 486, 56, 84, "#ffe7a6", 8)) + rect(340, 478, 68, 14, "#2f3945", 4) + radial(374, 530, 170, "#ffe7a6", .5)
    out += shadowed(moved(1300, 610, rect(-96, -40, 192, 80, "#e9dfca", 6), words(0, 22, "1634", 62, "#6f6552"), turn=0))
    for x, c in ((90, "#d6457f"), (170, "#e0653f"), (1450, "#d6457f"), (1530, "#e9b23c")):
        out += shadowed(poly([(x - 40, 1090), (x + 40, 1090), (x + 28, 1160), (x - 28, 1160)], "#b5653f")) + "".join(circle(x + dice.uniform(-48, 48), 1066 + dice.uniform(-34, 26), dice.uniform(11, 18), dice.choice((c, "#4f7a3e", "#6d9a4f"))) for _ in range(22))
    return page(out, light=(800, 300, "#fff3d4", .35))


def fortress_hill():
    out = wash(0, 0, W, 800, [(0, "#74b3e0"), (1, "#e3eee6")]) + clouds(11, 200, 110, 6) + hills(760, 120, 2, "#a2b8a8") + hills(820, 60, 5, "#8cab8c")
    out += path("M120,1000C360,700 560,560 820,560S1300,720 1520,1000Z", "#87a866") + path("M820,560C1080,560 1300,720 1520,1000L1100,1000C1060,780 960,640 820,560Z", "#6f9155")
    for x, w, h in ((520, 560, 150),):
        out += _blocks(x, 600 - h, w, h + 30, 4, GREY, 4, "#8b877c")
        out += "".join(rect(x + i * 62, 600 - h - 30, 40, 34, GREY[i % 4]) for i in range(9))
    for x, w, h in ((450, 140, 300), (1020, 150, 280), (740, 130, 390)):
        out += _blocks(x, 640 - h, w, h, 7, GREY, x, "#8b877c") + wash(x, 640 - h, w, h, [(0, "#ffffff"), (1, "#24344a")], horizontal=True, extra='opacity="0.16"')
        out += "".join(rect(x - 8 + i * (w + 16) / 5, 640 - h - 34, (w + 16) / 8, 40, GREY[i % 4]) for i in range(5)) + rect(x - 10, 640 - h - 2, w + 20, 16, "#a5a198", 4)
        out += "".join(rect(x + w / 2 - 9, 640 - h + 60 + j * 90, 18, 44, "#3a4048", 9) for j in range(int(h / 110)))
    out += rect(802, 160, 6, 96, "#5a4a3a") + path("M808,164q50,14 96,-4v52q-50,16 -96,2Z", "#c2503f")
    out += path("M745,640V590C745,556 865,556 865,590V640Z", "#3a3f46")
    out += path("M800,640C760,760 980,800 900,900S640,1040 720,1200H980C920,1060 1120,960 1040,860S860,760 850,640Z", "#dccba2")
    for x, y, s in ((200, 1060, 1.3), (330, 1120, 1.0), (1330, 1050, 1.2), (1460, 1110, 1.4), (420, 900, .7), (1230, 880, .7), (1120, 760, .5), (500, 800, .5)):
        out += ellipse(x + 20, y, 90 * s, 14 * s, "#3f5a3a", 'opacity="0.35"') + leafy(x, y, s)
    out += grass(8, 1100, 100, 120)
    return page(out, light=(300, 100, "#fff6d8", .4))


def _bust(x, y, s, shade="#e9e5db", dark="#b9b3a5"):
    return moved(x, y, rect(-70, 0, 140, 300, "#c9c3b4", 4), rect(-84, -6, 168, 30, "#dcd6c8", 4), rect(-84, 280, 168, 34, "#dcd6c8", 4), rect(20, 24, 50, 256, "#000000", 0, 'opacity="0.07"'),
                 path("M-90,-6C-96,-70 -60,-96 -28,-104L-30,-140H30L28,-104C60,-96 96,-70 90,-6Z", shade), path("M20,-104C60,-96 96,-70 90,-6H30Z", dark, 'opacity="0.5"'),
                 ellipse(0, -200, 58, 76, shade), path("M4,-276C50,-270 66,-200 50,-160C40,-130 20,-124 4,-124Z", dark, 'opacity="0.45"'),
                 path("M-60,-214C-70,-290 70,-296 60,-210C50,-250 -40,-256 -60,-214Z", dark), path("M-6,-210L-14,-176H4", "none", f'stroke="{dark}" stroke-width="5"'), line([(-22, -156), (14, -156)], dark, 5), scale=s)


def museum_hall():
    out = wash(0, 0, W, 820, [(0, "#e7e2d8"), (1, "#d5cdbf")]) + wash(0, 800, W, 400, [(0, "#b59f86"), (1, "#8d7559")])
    out += group(*(poly([(800 + (i - 8) * 60, 800), (800 + (i - 8) * 60 + 2, 800), (800 + (i - 8) * 240 + 6, 1200), (800 + (i - 8) * 240, 1200)], "#6d583f", 'opacity="0.5"') for i in range(17)))
    for x in (120, 660, 1200):
        out += path(f"M{x},740V300C{x},140 {x + 280},140 {x + 280},300V740Z", "#f8f4ea") + path(f"M{x + 20},740V304C{x + 20},170 {x + 260},170 {x + 260},304V740Z", "#b9d9e8") + path(f"M{x + 20},740V600q60,-60 120,-10t120,-20V740Z", "#a3c49a") + rect(x + 134, 180, 12, 560, "#f8f4ea") + rect(x + 20, 440, 240, 12, "#f8f4ea")
        out += poly([(x + 20, 800), (x + 260, 800), (x + 180, 1200), (x - 160, 1200)], "#fff7e0", 'opacity="0.22"')
    out += rect(0, 760, W, 46, "#c3b8a4")
    for x, s in ((520, 1.05), (1060, 1.15), (80, .95), (1520, 1.0)):
        out += ellipse(x, 1120, 150, 26, "#2a1e12", 'opacity="0.28" filter="url(#soft)"') + _bust(x, 790, s)
    out += shadowed(rect(700, 900, 200, 200, "#cfc9bb", 6), rect(690, 890, 220, 24, "#e3ddd0", 4)) + words(800, 1000, "ΧΑΙΡΕ", 52, "#7d7461")
    return page(out, light=(800, 250, "#fffbe9", .45))


def chisel_workshop():
    out = wash(0, 0, W, 640, [(0, "#d9cbb5"), (1, "#bda98c")]) + planks(0, 620, W, 580, "#a97b4d", "#5d3f22", 120, 2) + rect(0, 616, W, 12, "#c99c6b")
    out += rect(120, 90, 1360, 26, "#8d6947", 4)
    for i in range(9):
        x = 190 + i * 150
        out += shadowed(rect(x - 14, 130, 28, 130, "#c98f4e", 10), rect(x - 9, 256, 18, 180, "#9aa5af", 4), poly([(x - 9, 430), (x + 9, 430), (x + (i % 3) * 7, 470), (x - 9 + (i % 2) * 5, 470)], "#c9d2d9"))
    stone = rect(-270, -330, 540, 560, "#e6e0d2", 16, 'filter="url(#shadow)"') + rect(200, -330, 70, 560, "#bcb4a2", 16) + words(-33, 116, "A", 470, "#ffffff", "Noto Serif", 'opacity="0.9"') + words(-40, 110, "A", 470, "#8f866f")
    dice = random.Random(5)
    stone += "".join(circle(dice.uniform(-250, 190), dice.uniform(-310, 210), dice.uniform(2, 5), "#cfc7b4") for _ in range(120))
    out += moved(640, 800, stone, turn=-2)
    out += moved(1180, 900, shadowed(rect(-30, -40, 60, 320, "#b58148", 20), rect(-120, -190, 240, 170, "#8a5a30", 34), rect(-120, -190, 240, 44, "#a06c3e", 30)), turn=32)
    out += moved(1120, 1090, shadowed(rect(-230, -24, 180, 48, "#c98f4e", 18), rect(-56, -14, 240, 28, "#9aa5af", 6), poly([(184, -14), (226, -4), (226, 4), (184, 14)], "#d7dfe4")), turn=-10)
    for _ in range(150):
        x, y = dice.gauss(640, 330), dice.uniform(1010, 1190)
        out += poly([(x, y), (x + dice.uniform(6, 26), y - dice.uniform(2, 12)), (x + dice.uniform(8, 30), y + dice.uniform(4, 12))], dice.choice(("#efe9dc", "#d5cdbb", "#f8f4ea")))
    return page(out, light=(350, 200, "#fff1d0", .5))


def rubbing():
    out = planks(0, 0, W, H, "#8d9a92", "#5d6a63", 170, 3)
    sheet = rect(-560, -400, 1120, 800, "#fdfbf4", 4, 'filter="url(#shadow)"')
    dice = random.Random(2)
    for i in range(190):
        x, y = dice.uniform(-500, 330), dice.uniform(-330, 330)
        sheet += line([(x, y), (x + dice.uniform(60, 170), y - dice.uniform(10, 34))], "#4b5158", dice.uniform(8, 18), f'opacity="{dice.uniform(.12, .3):.2f}"')
    for i, row in enumerate(("ΦΩΣ", "ΗΛΙΟΣ")):
        sheet += words(-110, -40 + i * 250, row, 250, "#fdfbf4", "Noto Serif", 'letter-spacing="12" stroke="#4b5158" stroke-width="3" stroke-opacity="0.35"')
    out += moved(760, 580, sheet, turn=-4)
    hand = path("M-40,330C-140,240 -150,120 -90,60C-60,-40 -20,-110 20,-140C50,-150 60,-120 40,-90L10,-20C60,-70 110,-110 140,-96C160,-80 150,-60 120,-40C160,-50 180,-30 160,-6C180,0 180,30 150,50C170,150 160,260 120,380Z", "#dca983") + path("M120,380C160,260 170,150 150,50C120,160 60,260 20,360Z", "#c08c66", 'opacity="0.5"') + path("M-60,330L160,330L220,520L-60,520Z", "#3f78b5")
    out += moved(1210, 720, shadowed(rect(-56, -200, 66, 150, "#23272c", 12, 'transform="rotate(24)"')), hand, turn=-34, scale=1.15)
    for x, y in ((250, 250), (1260, 190), (270, 1030)):
        out += rect(x - 60, y - 26, 120, 52, "#f2e3b0", 4, f'opacity="0.85" transform="rotate({(x * 7) % 60 - 30} {x} {y})"')
    out += moved(130, 640, rect(-90, -60, 180, 120, "#c98f4e", 14, 'filter="url(#shadow)"'), rect(-70, -44, 140, 88, "#5d3f22", 10), *(rect(-60 + i * 32, -36, 22, 70, ("#23272c", "#3a3f46", "#23272c", "#5a5f66")[i], 5) for i in range(4)), turn=14)
    return page(out, light=(400, 150, "#ffffff", .35))


def alphabet_wall():
    out = wash(0, 0, W, H, [(0, "#f2eee4"), (1, "#ded6c5")])
    letters = "ΑBГΔЖЕZΗΘИKΛМΞØПQРΣТΥФΧЦΨŻΩЯ"
    tones = (("#c2503f", "#fff4e8"), ("#e0a23b", "#4a3410"), ("#2f6f6b", "#e8f6f2"), ("#3f78b5", "#eef6ff"), ("#fffdf6", "#44566a"), ("#7a6a9a", "#f6f0ff"), ("#87a866", "#20301a"))
    dice = random.Random(17)
    for i, letter in enumerate(letters):
        x, y = 180 + (i % 7) * 207, 160 + (i // 7) * 250
        fill, ink = tones[(i * 3 + i // 7) % 7]
        out += moved(x, y, shadowed(rect(-88, -100, 176, 200, fill, 10)), words(0, 50, letter, 150, ink, dice.choice(("Noto Serif", "Noto Sans")), 'font-weight="bold"'), circle(0, -84, 9, "#8895a3"), turn=dice.uniform(-4, 4))
    out += rect(0, 1090, W, 110, "#a98556") + rect(0, 1090, W, 10, "#c9a878")
    return page(out, light=(400, 100, "#fffaf0", .4))


def mosaic():
    out = wash(0, 0, W, H, [(0, "#8b8378"), (1, "#6f675d")])
    dice = random.Random(7)
    cx, cy = 800, 600
    ring = 0
    r = 24
    while r < 560:
        n = max(6, int(2 * math.pi * r / 41))
        for k in range(n):
            a = 2 * math.pi * k / n + ring * .3
            x, y = cx + r * math.cos(a), cy + r * math.sin(a)
            wave = 500 + 46 * math.sin((x - cx) / 74)
            if r > 520:
                fill = dice.choice(("#34414f", "#2b3643", "#44556a"))
            elif r > 478:
                fill = dice.choice(("#d99a4b", "#e0ab5e", "#c98838"))
            elif (x - cx - 150) ** 2 + (y - cy + 190) ** 2 < 105 ** 2:
                fill = dice.choice(("#f2c14e", "#e9b23c", "#f7d47c"))
            elif y > wave + 210:
                fill = dice.choice(("#1f5f7c", "#2a6f8d", "#184f6b"))
            elif y > wave + 110:
                fill = dice.choice(("#3f93ae", "#4fa3bc", "#3586a1"))
            elif y > wave + 76:
                fill = dice.choice(("#f6f1e4", "#ffffff", "#e9e2d2"))
            else:
                fill = dice.choice(("#e9dcc2", "#f2e8d3", "#dfd0b2", "#f0e2c6"))
            out += rect(x - 17.5, y - 17.5, 35, 35, fill, 4, f'transform="rotate({math.degrees(a) + dice.uniform(-9, 9):.0f} {x:.0f} {y:.0f})"')
        r += 40
        ring += 1
    return page(out, light=(450, 200, "#fff4dc", .45))
