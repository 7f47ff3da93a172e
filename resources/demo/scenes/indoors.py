"""Classrooms, laboratories, walls and tables."""
import random

from .kit import (H, W, circle, clouds, ellipse, group, hills, leafy, line, lines_of_text, moved, page, paper, path, planks,
                  poly, pupil, rect, shadowed, wash, words)


def _window(x, y, w, h, seed=1):
    out = rect(x - 16, y - 16, w + 32, h + 32, "#f7f5ee", 8, 'filter="url(#shadow)"') + wash(x, y, w, h, [(0, "#a5d0ea"), (1, "#e6f2f1")])
    out += f'<clipPath id="w{x}{y}"><rect x="{x}" y="{y}" width="{w}" height="{h}"/></clipPath>'
    view = hills(y + h * .82, h * .3, seed, "#9fc49a", y + h) + leafy(x + w * .2, y + h, h / 330) + leafy(x + w * .85, y + h, h / 400)
    out += group(view, extra=f'clip-path="url(#w{x}{y})"')
    return out + rect(x + w / 2 - 7, y, 14, h, "#f7f5ee") + rect(x, y + h * .45, w, 12, "#f7f5ee")


def _jar(x, y, w, h, level, colour, lid, label):
    out = ellipse(x + w / 2, y + 6, w * .6, 20, "#1a120a", 'opacity="0.25" filter="url(#soft)"')
    out += rect(x, y - h, w, h, "#ffffff", 30, 'opacity="0.42"')
    out += path(f"M{x + 10},{y - h * level}q{w / 4},-12 {w / 2 - 10},0t{w / 2 - 10},0V{y - 36}q0,28 -28,28H{x + 38}q-28,0 -28,-28Z", colour, 'opacity="0.92"')
    out += rect(x + 12, y - h * level, w * .2, h * level - 40, "#ffffff", 12, 'opacity="0.16"')
    out += rect(x + 18, y - h + 30, 16, h - 80, "#ffffff", 8, 'opacity="0.55"') + rect(x + 6, y - h - 40, w - 12, 52, lid, 10)
    out += rect(x + 6, y - h - 2, w - 12, 10, "#000000", 4, 'opacity="0.15"')
    out += rect(x + w * .2, y - h * .48, w * .6, h * .22, "#fffaf0", 6) + words(x + w / 2, y - h * .335, label, 34, "#34495c", "Noto Sans")
    return out


def water_jars():
    out = wash(0, 0, W, 800, [(0, "#eef1ee"), (1, "#dbe2e1")]) + _window(120, 90, 620, 480, 3)
    out += paper(1060, 300, 260, 340, rect(-100, -140, 200, 120, "#5aa0b4"), lines_of_text(-100, 10, 200, 6, 22, "#b9b2a2"), turn=2, pin="#c2503f")
    out += paper(1370, 320, 240, 300, rect(-90, -120, 180, 100, "#e0a23b"), lines_of_text(-90, 10, 180, 5, 22, "#b9b2a2", 3), turn=-3, pin="#2f6f6b")
    out += wash(0, 780, W, 420, [(0, "#bd9062"), (1, "#8f6238")]) + rect(0, 780, W, 8, "#d8b083")
    for i, (level, colour, lid, label) in enumerate(((.7, "#8fc7d2", "#c2503f", "Kalmar"), (.62, "#a9c79a", "#2f6f6b", "Lublin"), (.76, "#d8c48d", "#3f5f9a", "Valmiera"), (.68, "#6fb3c9", "#7a5418", "Heraklion"))):
        out += _jar(180 + i * 325, 1030 - (i % 2) * 26, 250, 430, level, colour, lid, label)
    out += moved(300, 1120, rect(-150, -9, 300, 18, "#e9b23c", 6), poly([(150, -9), (186, 0), (150, 9)], "#f2dcb4"), turn=-7)
    return page(out, light=(420, 200, "#fff7e0", .5))


def ph_meter():
    out = planks(0, 0, W, H, "#bd9364", "#6f4c2b", 150, 4)
    grid = group(*(rect(-372, -300 + i * 50, 320, 2, "#cdd9e4") for i in range(13)), *(rect(52, -300 + i * 50, 320, 2, "#cdd9e4") for i in range(13)))
    curve = line([(70, 180), (130, 120), (190, 140), (250, -10), (310, -60), (360, -170)], "#2f6f6b", 11)
    dots = "".join(circle(x, y, 11, "#c2503f") for x, y in ((70, 180), (130, 120), (190, 140), (250, -10), (310, -60), (360, -170)))
    axes = line([(60, -280), (60, 240), (372, 240)], "#4b5b6c", 5)
    book = rect(-410, -350, 820, 700, "#37506b", 18, 'filter="url(#shadow)"') + rect(-400, -342, 800, 680, "#fffdf4", 12) + rect(-3, -342, 6, 680, "#d8d2c0") + grid
    out += moved(570, 610, book, lines_of_text(-366, -262, 300, 11, 50, "#8397ad", 3), axes, curve, dots, turn=-6)
    meter = rect(-145, -330, 290, 560, "#37414f", 46, 'filter="url(#shadow)"') + rect(-108, -284, 216, 190, "#cfe7d4", 16)
    meter += words(0, -160, "8.1", 112, "#22402c", "Noto Sans", 'font-weight="bold"') + words(70, -240, "pH", 34, "#22402c", "Noto Sans")
    meter += "".join(circle(-54 + (i % 2) * 108, 0 + (i // 2) * 110, 40, "#e0a23b" if i == 0 else "#5a6778") for i in range(4))
    meter += rect(-24, 228, 48, 250, "#2a323d", 18) + rect(-14, 440, 28, 60, "#d9e6ec", 12)
    out += moved(1260, 480, meter, turn=8)
    out += moved(880, 1080, rect(-230, -14, 460, 28, "#3f78b5", 8), poly([(230, -14), (280, 0), (230, 14)], "#f2dcb4"), rect(-252, -14, 40, 28, "#e9a0a0", 8), turn=-3)
    return page(out, light=(300, 150, "#fff3d6", .45))


def posters_wall():
    out = wash(0, 0, W, H, [(0, "#dcc9a8"), (1, "#cdb48b")])
    dice = random.Random(4)
    for _ in range(260):
        out += circle(dice.uniform(0, W), dice.uniform(0, H), dice.uniform(2, 5), dice.choice(("#b99a6b", "#e6d7b9", "#a98a5c")), 'opacity="0.5"')
    sea = rect(-180, -300, 360, 270, "#5aa0b4") + path("M-180,-120q45,-40 90,0t90,0t90,0t90,0V-30H-180Z", "#2f7d94") + path("M-60,-150L10,-260L20,-150Z", "#fffdf6") + path("M-90,-140H60L30,-104H-60Z", "#c2503f")
    star = rect(-180, -300, 360, 270, "#2a3a63") + "".join(circle(x, y, r, "#ffe6a0") for x, y, r in ((-120, -230, 6), (-60, -180, 9), (0, -250, 7), (60, -150, 10), (120, -210, 6), (-20, -110, 7), (130, -90, 5))) + line([(-120, -230), (-60, -180), (0, -250), (60, -150), (120, -210)], "#ffe6a0", 2, 'opacity="0.6"')
    leaf = rect(-180, -300, 360, 270, "#7fae72") + path("M0,-60C-110,-90 -110,-240 0,-280C110,-240 110,-90 0,-60Z", "#f4f1df") + line([(0, -40), (0, -250)], "#4d7a4f", 7) + "".join(line([(0, -90 - i * 40), (s * 60, -130 - i * 40)], "#4d7a4f", 5) for i in range(3) for s in (-1, 1))
    for i, (picture, pin, turn) in enumerate(((sea, "#c2503f", -3), (star, "#e0a23b", 1.5), (leaf, "#3f78b5", -1))):
        out += paper(300 + i * 500, 590, 420, 680, picture, rect(-180, 4, 250, 30, "#44566a", 5), lines_of_text(-180, 62, 360, 6, 36, "#a8a294", i + 2, 13), turn=turn, pin=pin)
    out += rect(0, 1090, W, 110, "#a98556") + rect(0, 1090, W, 8, "#c9a878")
    return page(out, light=(500, 150, "#fff7e2", .4))


def microscope():
    out = wash(0, 0, W, 820, [(0, "#dfe9ea"), (1, "#c5d6d8")]) + wash(0, 800, W, 400, [(0, "#f2efe8"), (1, "#d2cdc0")]) + rect(0, 796, W, 8, "#ffffff")
    out += _window(80, 80, 480, 420, 8)
    flea = ellipse(0, 0, 120, 150, "#f2d7a0", 'opacity="0.9"') + ellipse(0, 10, 70, 100, "#c9a04f", 'opacity="0.6"') + circle(-30, -110, 40, "#f2d7a0") + circle(-44, -120, 14, "#22303c") + "".join(line([(-60, -120), (-130 - i * 10, -160 + i * 50)], "#b98a3c", 7) for i in range(3)) + circle(16, 40, 24, "#7fa263") + circle(30, -10, 18, "#7fa263")
    out += paper(1180, 300, 420, 420, circle(0, 0, 178, "#d7ecef"), flea, turn=3, pin="#c2503f")
    out += paper(820, 260, 250, 320, rect(-100, -130, 200, 140, "#e4efe2"), path("M-80,-10q40,-90 80,0t80,0", "none", 'stroke="#4d7a4f" stroke-width="12" stroke-linecap="round"'), lines_of_text(-100, 40, 200, 4, 24, "#b1aa9c"), turn=-4, pin="#2f6f6b")
    body = ellipse(40, 14, 330, 34, "#0d1722", 'opacity="0.25" filter="url(#soft)"')
    body += path("M-220,0C-230,-60 -160,-70 -110,-72H200C270,-70 280,-20 270,0Z", "#34414f")
    body += path("M120,-70C260,-200 250,-430 60,-520L20,-440C150,-380 160,-220 60,-70Z", "#44556a")
    body += rect(-210, -190, 300, 34, "#2b3643", 8) + rect(-150, -204, 150, 14, "#d7eef2", 3) + circle(190, -120, 52, "#2b3643") + circle(190, -120, 34, "#5a6b7e")
    body += moved(0, -430, rect(-52, -190, 104, 250, "#f4f6f7", 14), rect(-60, -290, 120, 110, "#2b3643", 16), rect(-42, 52, 84, 60, "#c9d3da", 8), rect(-26, 108, 52, 70, "#8795a3", 6), rect(-14, 176, 28, 32, "#5a6b7e", 5), rect(-40, -170, 20, 210, "#ffffff", 8, 'opacity="0.8"'), turn=-16)
    out += moved(600, 1060, body, scale=1.15)
    for i, c in enumerate(("#8fc7d2", "#a9c79a", "#d8c48d")):
        out += shadowed(rect(1050 + i * 150, 860, 90, 190, "#ffffff", 16, 'opacity="0.6"'), rect(1056 + i * 150, 920, 78, 124, c, 12))
    return page(out, light=(300, 150, "#ffffff", .4))


def classroom_call():
    out = wash(0, 0, W, H, [(0, "#e6e2d6"), (.7, "#cfc8b6"), (1, "#a98f6c")])
    out += shadowed(rect(250, 90, 1100, 640, "#2a3340", 20)) + rect(274, 114, 1052, 592, "#101821", 8)
    tones = (("#bcd9e4", "#e0a23b"), ("#e9dcc2", "#3f78b5"), ("#cfe3cd", "#c2503f"), ("#e4d3e0", "#2f6f6b"))
    for i, (wall, coat) in enumerate(tones):
        x, y = 284 + (i % 2) * 522, 124 + (i // 2) * 290
        out += f'<clipPath id="c{i}"><rect x="{x}" y="{y}" width="510" height="280" rx="8"/></clipPath>'
        inner = rect(x, y, 510, 280, wall) + rect(x + 340, y + 30, 130, 90, "#ffffff", 6, 'opacity="0.7"')
        for k in range(4):
            px, hair = x + 75 + k * 120, ("#3a2a1e", "#7a5230", "#20181a", "#b07a3f")[(k + i) % 4]
            inner += circle(px, y + 150 + (k % 2) * 14, 34, hair) + circle(px, y + 160 + (k % 2) * 14, 28, ("#e3b491", "#c98f6b", "#f0c9a8", "#8d5f43")[(k * 3 + i) % 4])
            inner += path(f"M{px - 56},{y + 290}C{px - 56},{y + 200} {px + 56},{y + 200} {px + 56},{y + 290}Z", (coat, "#5d6b7a", "#d97c3f", "#7a6a9a")[k])
        out += group(inner, extra=f'clip-path="url(#c{i})"')
    dice = random.Random(6)
    coats = ("#c2503f", "#2f6f6b", "#e0a23b", "#3f78b5", "#7a6a9a", "#5d8a4f")
    for row in range(2):
        for k in range(6 - row):
            x, y = 140 + row * 130 + k * 265 + dice.uniform(-14, 14), 1010 + row * 190
            s = 1.1 + row * .25
            hair = dice.choice(("#3a2a1e", "#7a5230", "#20181a", "#b07a3f", "#4a3020"))
            out += moved(x, y, path("M-86,90C-92,-20 -56,-44 0,-46C56,-44 92,-20 86,90Z", coats[(k * 2 + row) % 6]), rect(-14, -64, 28, 30, "#d9a988", 8), circle(0, -104, 54, hair), ellipse(-16, -124, 24, 16, "#ffffff", 'opacity="0.10"'), circle(-52, -98, 10, "#d9a988"), circle(52, -98, 10, "#d9a988"), scale=s)
    out += moved(620, 900, line([(70, 60), (120, -40), (128, -130)], coats[0], 40), circle(128, -150, 22, "#d9a988"), scale=1.05)
    return page(out, light=(800, 380, "#dff1f7", .35))


# Rough outlines, longitude and latitude.
LANDS = (
    ((-9, 37), (-9.5, 38.7), (-9, 43), (-1.8, 43.4), (-1.2, 45.5), (-4.7, 48.4), (-1.7, 49.7), (1.8, 51), (4.7, 53), (8.2, 53.7),
     (8.2, 55.5), (10.5, 57.7), (10.8, 56), (10.4, 54.6), (11, 54), (14, 53.9), (18.7, 54.4), (20, 55), (21, 56.5), (22.6, 57.7), (24, 57),
     (24.4, 58.3), (23.6, 59.2), (27, 59.5), (30, 60), (25, 60.2), (22, 60.4), (21.3, 63), (25.3, 65), (24, 65.8), (22, 65.5), (20.3, 63.8), (17.4, 62.3),
     (17.2, 60.7), (18.5, 59.6), (16.6, 57.8), (16, 56.2), (14.2, 55.5), (13, 55.4), (11.8, 57.7), (10.7, 59.5), (8.5, 58.2), (5.6, 58.8), (5, 61), (9.5, 63.8), (14, 67.3),
     (19, 69.8), (26, 71), (33, 69.4), (41, 66.5), (35, 64.3), (40, 64.6), (46, 66), (46, 43), (39, 44.6), (38, 47), (35, 46.2), (36.5, 45.2), (33.6, 44.5), (33, 46), (30.7, 46.4),
     (28.2, 43.4), (29, 41.2), (26.4, 40.4), (23.6, 40.5), (23, 39.2), (24, 37.8), (22.8, 36.5), (21.3, 37.5), (20, 39.6), (19.4, 41.6), (16.4, 43.5),
     (14.3, 45.2), (13.6, 45), (12.4, 45.3), (13.6, 43.6), (16.1, 41.9), (18.5, 40.1), (17, 40.4), (17.1, 39), (15.7, 38), (15.8, 39.8), (14.2, 40.8), (12.2, 41.8),
     (10.3, 43.5), (8.9, 44.4), (7.2, 43.7), (5, 43.3), (3, 42.5), (2.1, 41.3), (-0.3, 39.4), (-0.7, 37.6), (-2, 36.8), (-5.5, 36), (-6.4, 36.8)),
    ((-5.5, 50.1), (1.3, 51.2), (1.7, 52.7), (0, 53.5), (-1.6, 55.5), (-2, 57.5), (-4, 58.6), (-6, 57.5), (-5, 55.5), (-3.2, 54.5), (-4.5, 53.2), (-5, 51.8), (-3, 51.4)),
    ((26.2, 39.5), (27.2, 40.4), (29.2, 40.9), (31.5, 41.3), (35, 42), (38, 41), (46, 41.6), (46, 36.8), (36.2, 36.8), (34, 36.3), (30.6, 36.8), (28, 36.8), (27, 38)),
    ((-10, 52), (-6.3, 52.2), (-6, 54), (-7.5, 55.3), (-10, 54)), ((-24, 65.5), (-22, 64), (-18.5, 63.4), (-13.6, 65), (-16, 66.5), (-21, 66)),
    ((12.5, 38), (15.5, 38.2), (15, 36.7)), ((8.2, 41), (9.7, 41), (9.5, 39.1), (8.4, 39)), ((8.6, 42.8), (9.5, 42.6), (9.3, 41.5)),
    ((23.6, 35.5), (26.3, 35.2), (24.8, 34.9)), ((32.4, 35), (34.5, 35.6), (33.7, 34.6)), ((11, 55.7), (12.6, 56), (12, 54.8), (11.2, 55.1)),
    ((-12, 32), (-9.8, 31.5), (-5.9, 35.8), (-2, 35.1), (3, 36.8), (10, 37.3), (11, 36), (10.2, 34), (15, 32.3), (20, 31), (46, 31), (46, 28), (-12, 28)),
    ((46, 36.8), (36.2, 36.8), (35, 33), (34, 31), (46, 31)),
)


def _place(east, north):
    return 190 + (east + 25) / 68 * 1220, 160 + (72 - north) / 39 * 900


def map_wall():
    out = wash(0, 0, W, H, [(0, "#cfa875"), (1, "#b98d58")])
    dice = random.Random(14)
    for _ in range(420):
        out += ellipse(dice.uniform(0, W), dice.uniform(0, H), dice.uniform(3, 9), dice.uniform(2, 5), dice.choice(("#a97c48", "#dcb988", "#94693a")), 'opacity="0.55"')
    out += moved(800, 610, rect(-640, -480, 1280, 960, "#fffdf4", 6, 'filter="url(#shadow)"'), rect(-610, -450, 1220, 900, "#b9dbe4", 4))
    out += '<clipPath id="sheet"><rect x="190" y="160" width="1220" height="900"/></clipPath>'
    tones = ("#e8dbb0", "#d5dfb4", "#e9cfae", "#dfc8b4")
    lands = "".join(poly([_place(*point) for point in land], tones[i % 4], 'stroke="#b7a678" stroke-width="3" stroke-linejoin="round"') for i, land in enumerate(LANDS))
    lines = "".join(rect(190, 160 + i * 150, 1220, 2, "#8fbccb", 0, 'opacity="0.6"') + rect(190 + i * 203, 160, 2, 900, "#8fbccb", 0, 'opacity="0.6"') for i in range(1, 6))
    out += group(lines, lands, extra='clip-path="url(#sheet)"')
    pins = [(*_place(*where), colour) for where, colour in (((25.1, 35.3), "#2f6f6b"), ((16.4, 56.7), "#3f78b5"), ((25.4, 57.5), "#e0a23b"), ((22.6, 51.2), "#c2503f"))]
    out += line([(x, y) for x, y, _ in pins] + [pins[0][:2]], "#c2503f", 6, 'opacity="0.9"')
    for x, y, colour in pins:
        out += ellipse(x + 10, y + 12, 24, 10, "#1a120a", 'opacity="0.3"') + circle(x, y - 10, 26, colour) + circle(x - 8, y - 18, 8, "#ffffff", 'opacity="0.6"')
    for x, y in ((180, 150), (1420, 150), (180, 1070), (1420, 1070)):
        out += circle(x, y, 13, "#8895a3")
    return page(out, light=(400, 200, "#fff3d4", .4))


def school_front():
    out = wash(0, 0, W, 800, [(0, "#8fc3e8"), (1, "#eef1e4")]) + clouds(5, 190, 90, 5) + hills(720, 120, 4, "#a8bfa8") + hills(800, 60, 9, "#8cab82")
    out += rect(330, 430, 940, 400, "#f4e8d3") + rect(1090, 430, 180, 400, "#1b2b40", 0, 'opacity="0.07"')
    out += poly([(280, 436), (400, 290), (1200, 290), (1320, 436)], "#b5553f") + poly([(280, 436), (1320, 436), (1312, 420), (288, 420)], "#8f4132")
    out += rect(670, 330, 260, 500, "#fbf3e3") + poly([(640, 336), (800, 220), (960, 336)], "#b5553f") + circle(800, 300, 30, "#fffdf6") + line([(800, 300), (800, 282)], "#34414f", 4) + line([(800, 300), (814, 306)], "#34414f", 4)
    for row in range(2):
        for i in range(7):
            x, y = 372 + i * 127, 480 + row * 160
            if 2 < i < 4:
                continue
            out += rect(x - 5, y - 5, 84, 110, "#ffffff", 8) + wash(x, y, 74, 100, [(0, "#6f9bb3"), (1, "#a9c9d6")], r=5) + rect(x + 34, y, 6, 100, "#ffffff") + rect(x, y + 44, 74, 5, "#ffffff")
    for x in (706, 836):
        out += rect(x, 480, 58, 100, "#7fa7bd", 5)
    out += path("M730,830V690C730,640 870,640 870,690V830Z", "#6b4a34") + rect(798, 660, 5, 170, "#4b3324") + circle(786, 750, 6, "#e0c070") + circle(816, 750, 6, "#e0c070")
    out += rect(0, 826, W, 374, "#93b377") + poly([(730, 828), (870, 828), (1130, 1200), (470, 1200)], "#e6d9b8") + poly([(730, 828), (756, 828), (560, 1200), (470, 1200)], "#d2c29c")
    for x, s in ((130, 1.7), (290, 1.3), (1350, 1.35), (1500, 1.75)):
        out += ellipse(x + 20, 900, 120 * s * .7, 18, "#47613f", 'opacity="0.4"') + leafy(x, 900, s)
    for x, y, coat, hair, pack in ((690, 1040, "#c2503f", "#3a2a1e", "#3f78b5"), (860, 1000, "#3f78b5", "#b07a3f", "#e0a23b"), (1010, 1120, "#e0a23b", "#20181a", "#2f6f6b")):
        out += pupil(x, y, .62, coat, hair, pack=pack, arms="down")
    out += rect(1196, 560, 8, 300, "#8895a3") + path("M1204,566q50,-18 96,0v70q-46,-18 -96,0Z", "#3f78b5") + rect(1230, 562, 16, 74, "#f2c14e") + path("M1204,592q50,-18 96,0v16q-46,-18 -96,0Z", "#f2c14e")
    return page(out, light=(300, 100, "#fff6d8", .35))


def robot_track():
    out = planks(0, 0, W, H, "#dcc6a0", "#a88c5f", 130, 9)
    out += path("M-40,980C300,1000 360,640 700,640S1180,960 1660,700", "none", 'stroke="#1e2530" stroke-width="44" stroke-linecap="round"')
    out += path("M-40,980C300,1000 360,640 700,640S1180,960 1660,700", "none", 'stroke="#4b5766" stroke-width="44" stroke-dasharray="2 120" opacity="0.6"')
    for x, y, c in ((330, 300, "#c2503f"), (1150, 330, "#3f78b5"), (1370, 1040, "#4f9d69")):
        out += shadowed(poly([(x - 60, y + 90), (x + 60, y + 90), (x + 16, y - 80), (x - 16, y - 80)], c), rect(x - 80, y + 84, 160, 22, c, 6), poly([(x - 37, y + 20), (x + 37, y + 20), (x + 28, y - 20), (x - 28, y - 20)], "#ffffff"))
    wheel = circle(0, 0, 96, "#232b36") + circle(0, 0, 62, "#e0a23b") + circle(0, 0, 22, "#7a5418") + group(*(rect(-7, -60, 14, 40, "#7a5418", 4, f'transform="rotate({i * 60})"') for i in range(6))) + group(*(rect(-9, -102, 18, 16, "#38424f", 3, f'transform="rotate({i * 24})"') for i in range(15)))
    body = ellipse(20, 150, 330, 40, "#1a120a", 'opacity="0.3" filter="url(#soft)"') + moved(210, 70, wheel, scale=.8) + rect(-230, -170, 470, 220, "#f3f5f6", 34) + rect(-230, -30, 470, 80, "#c2503f", 30)
    body += rect(-150, -130, 250, 110, "#22303c", 20) + circle(-80, -76, 30, "#7fe0e6") + circle(30, -76, 30, "#7fe0e6") + circle(-72, -84, 9, "#fff") + circle(38, -84, 9, "#fff") + path("M-60,-34q36,24 72,0", "none", 'stroke="#7fe0e6" stroke-width="6" stroke-linecap="round"')
    body += line([(120, -170), (150, -260)], "#5a6778", 10) + circle(152, -272, 20, "#e0a23b") + rect(160, -140, 56, 70, "#3f78b5", 10) + moved(-150, 70, wheel, scale=1) + rect(-300, -10, 80, 40, "#5a6778", 8) + circle(-300, 10, 26, "#22303c") + circle(-300, 10, 12, "#7fe0e6")
    out += moved(720, 560, body, scale=1.2)
    return page(out, light=(1200, 150, "#fff4da", .4))


def lamp_model():
    out = wash(0, 0, W, 820, [(0, "#141b33"), (1, "#263459")]) + wash(0, 800, W, 400, [(0, "#5b4634"), (1, "#33261c")])
    for i, (shade, beam) in enumerate((("none", "all"), ("half", "side"), ("full", "down"))):
        x = 300 + i * 500
        colour = "#ffdf94"
        if beam == "all":
            out += circle(x, 420, 300, colour, 'opacity="0.32" filter="url(#mist)"') + circle(x, 420, 150, colour, 'opacity="0.5" filter="url(#softer)"')
        elif beam == "side":
            out += poly([(x - 60, 400), (x + 60, 400), (x + 330, 700), (x - 330, 700)], colour, 'opacity="0.34" filter="url(#softer)"') + circle(x, 410, 90, colour, 'opacity="0.35" filter="url(#softer)"')
        else:
            out += poly([(x - 50, 410), (x + 50, 410), (x + 190, 880), (x - 190, 880)], colour, 'opacity="0.5" filter="url(#softer)"') + ellipse(x, 880, 190, 34, colour, 'opacity="0.55" filter="url(#soft)"')
        out += rect(x - 9, 420, 18, 460, "#8895a3", 6) + rect(x - 80, 870, 160, 34, "#3b4656", 8) + circle(x, 410, 46, "#fff4d0")
        if shade == "half":
            out += path(f"M{x - 90},396C{x - 80},320 {x + 80},320 {x + 90},396Z", "#c9a36a")
        if shade == "full":
            out += path(f"M{x - 110},440C{x - 90},300 {x + 90},300 {x + 110},440Z", "#c9a36a") + path(f"M{x - 110},440C{x - 90},300 {x - 30},310 {x - 20},440Z", "#ddba84")
        out += words(x, 1010, "123"[i], 70, "#e9dcc4", "Noto Sans") + _house_card(x)
    return page(out)


def _house_card(x):
    """A cardboard house beside a lamp."""
    return moved(x + 130, 884, rect(-60, -110, 120, 110, "#b58a58"), poly([(-74, -106), (0, -176), (74, -106)], "#8f6a40"), rect(-30, -80, 26, 30, "#3a2c1e"), rect(10, -80, 26, 30, "#3a2c1e"), rect(-14, -44, 28, 44, "#5c4228"))
