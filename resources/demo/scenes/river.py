"""Rivers, banks, weather and night: the project of the river diaries."""
import math
import random

from .kit import (H, W, circle, cloud, clouds, ellipse, fir, grass, group, gull, hills, house, leafy, line, moved, mountains, page,
                  path, poly, pupil, radial, rect, reeds, rock, shadowed, stars, wash, water)


def river_reeds():
    out = wash(0, 0, W, 620, [(0, "#9cc6dc"), (1, "#eef1dd")]) + clouds(2, 180, 90, 5) + hills(560, 110, 12, "#8fae96", 640) + hills(600, 50, 3, "#6e9474", 640)
    for i in range(11):
        out += fir(60 + i * 150, 612, .34 + (i % 3) * .08, "#4d7a62", "#5d8a70")
    out += water(608, [(0, "#b5cdb7"), (.4, "#6a9c92"), (1, "#2f5f5f")], 33, "#f2fff4")
    out += group(*(ellipse(x, y, r, r * .28, "#5d8a4f") + path(f"M{x},{y}l{r},{-r * .1}l-{r * .1},{r * .25}z", "#6a9c92") for x, y, r in ((560, 900, 60), (690, 960, 80), (930, 880, 54), (1010, 1010, 90), (800, 1080, 70))))
    out += group(*(moved(x, y, *(group(path("M-9,0C-9,-26 0,-36 0,-40C0,-36 9,-26 9,0Z", "#f7f0f4"), extra=f'transform="rotate({t})"') for t in (-50, -25, 0, 25, 50)), circle(0, -6, 8, "#f2c14e"), scale=1.3) for x, y in ((690, 950), (1010, 996))))
    out += moved(1180, 800, path("M-70,10C-70,-30 30,-40 60,-10L96,-50C110,-78 140,-70 138,-46L170,-38L138,-34C134,-6 100,36 40,40C-20,42 -60,36 -70,10Z", "#6b5a48"), path("M92,-46C106,-76 140,-70 138,-46C130,-34 104,-34 92,-46Z", "#2f6b4f"), path("M-40,4C-10,-20 40,-16 58,6C30,24 -20,26 -40,4Z", "#8a7a66"))
    out += reeds(5, ((-20, 470), (1160, 1620)), 1215, 250, 560, 120)
    return page(out, light=(400, 120, "#fffbe0", .4))


def mountain_river():
    out = wash(0, 0, W, 700, [(0, "#5f9fd6"), (.8, "#cfe5ee"), (1, "#eef3ea")]) + clouds(6, 160, 70, 4) + mountains(700, 560, 4, "#8fa3b8", "#fbfdff", 4) + mountains(730, 330, 9, "#6f8797", "#eef4f8", 6) + hills(760, 70, 3, "#5d8570")
    for i in range(22):
        out += fir(20 + i * 76, 800 + (i % 3) * 14, .42 + (i % 4) * .09)
    out += rect(0, 800, W, 400, "#87a866") + hills(860, 40, 7, "#93b372")
    out += path("M860,800C700,850 1010,900 820,960S420,1050 330,1210H1290C1300,1080 1130,1050 1060,980S1010,860 900,800Z", "#7fb9cf") + path("M870,806C760,850 1000,900 860,970S560,1060 520,1210H1050C1080,1090 1000,1040 960,970S960,860 886,806Z", "#a9d6e4")
    dice = random.Random(5)
    for _ in range(46):
        x, y = dice.gauss(790, 150), dice.uniform(880, 1195)
        out += path(f"M{x:.0f},{y:.0f}q20,-10 40,0t40,0", "none", f'stroke="#ffffff" stroke-width="{2 + (y - 850) / 90:.1f}" opacity="0.6" stroke-linecap="round"')
    for x, y, s in ((560, 1100, 1.1), (700, 1000, .7), (1010, 1110, 1.2), (920, 980, .6), (380, 1180, 1.3), (1240, 1170, 1.4), (820, 1150, .8)):
        out += rock(x, y, 150 * s, 80 * s, "#7b858b", "#a3adb1")
    out += grass(6, 1010, 180, 130)
    for _ in range(70):
        x = dice.choice((dice.uniform(0, 380), dice.uniform(1260, 1600)))
        out += circle(x, dice.uniform(980, 1190), dice.uniform(4, 8), dice.choice(("#f2c14e", "#ffffff", "#c97fb5")))
    return page(out, light=(1300, 100, "#fff8dc", .4))


def winter_river():
    out = wash(0, 0, W, 640, [(0, "#b7c9dc"), (.7, "#e9e6e6"), (1, "#f8e6da")]) + circle(420, 470, 54, "#fff4e6") + radial(420, 470, 420, "#ffe6cf", .7) + hills(610, 90, 4, "#c3cfd9", 660) + hills(640, 40, 9, "#d5dee5", 680)
    for i in range(13):
        out += fir(40 + i * 130, 668, .36 + (i % 3) * .09, "#7d93a3", "#a3b5c2")
    out += water(660, [(0, "#dcd8d6"), (.3, "#8fa9b8"), (1, "#3f6075")], 8, "#ffffff", 70)
    dice = random.Random(3)
    for _ in range(34):
        t = dice.random() ** 1.3
        x, y, s = dice.uniform(200, 1400), 700 + 430 * t, .25 + 1.1 * t
        shape = [(-90, 0), (-50, -26), (30, -30), (88, -8), (70, 24), (-20, 32)]
        out += moved(x, y, poly([(a, b + 10) for a, b in shape], "#7d9aab"), poly(shape, "#f4f8fa"), poly([(-50, -26), (30, -30), (20, -6), (-40, -4)], "#ffffff"), scale=s * dice.uniform(.6, 1.2), turn=dice.uniform(-14, 14))
    out += path("M0,760C160,780 300,860 330,1200H0Z", "#f4f7fa") + path("M0,860C120,880 200,960 210,1200H0Z", "#dfe7ee") + path("M1600,740C1450,780 1300,880 1250,1200H1600Z", "#f4f7fa") + path("M1600,880C1500,910 1430,1000 1400,1200H1600Z", "#dfe7ee")

    def bare(x, y, s, seed):
        d = random.Random(seed)

        def branch(x0, y0, angle, length, width):
            x1, y1 = x0 + length * math.sin(angle), y0 - length * math.cos(angle)
            o = line([(x0, y0), (x1, y1)], "#5a5049", round(width, 1)) + line([(x0 - 1, y0 - width * .4), (x1 - 1, y1 - width * .4)], "#ffffff", round(width * .35, 1), 'opacity="0.8"')
            if length > 26:
                for turn in (-.45, .4, d.uniform(-.15, .15)):
                    o += branch(x1, y1, angle + turn + d.uniform(-.12, .12), length * d.uniform(.62, .76), width * .64)
            return o
        return branch(x, y, 0, 150 * s, 22 * s)
    out += bare(170, 1010, 1.25, 2) + bare(1460, 980, 1.35, 5)
    for _ in range(120):
        out += circle(dice.uniform(0, W), dice.uniform(0, H), dice.uniform(2, 5), "#ffffff", 'opacity="0.7"')
    return page(out, light=(420, 470, "#fff0e0", .3))


def _town(y):
    walls = ("#d9a066", "#e9d3a8", "#c98563", "#efe2cc", "#b9c2ae", "#d6b48a")
    out = ""
    for i in range(14):
        h = 90 + (i * 53) % 80
        out += house(-30 + i * 120, y, 112, h, walls[i % 6], "#9c4f3c", windows=(2, 2), door=False)
    for x, w, h, top in ((420, 90, 290, 150), (520, 90, 270, 150), (1080, 110, 240, 190)):
        out += rect(x, y - h, w, h, "#e3d6bf") + rect(x + w * .7, y - h, w * .3, h, "#1b2b40", 0, 'opacity="0.12"') + poly([(x - 8, y - h), (x + w / 2, y - h - top), (x + w + 8, y - h)], "#4f7f78") + rect(x + w / 2 - 8, y - h + 40, 16, 46, "#56656f", 8) + circle(x + w / 2, y - h + 120, 20, "#fffdf6")
    return out


def bridge_town():
    out = wash(0, 0, W, 640, [(0, "#8fb9de"), (.7, "#f0dfc8"), (1, "#f9d9b0")]) + clouds(13, 170, 90, 5, "#fff6ea") + hills(560, 90, 5, "#a9b5b0", 640) + _town(620)
    out += water(620, [(0, "#e9d5b8"), (.3, "#9db4bb"), (1, "#33627a")], 15, "#fff2dc", 100)
    out += group(_town(0), extra='transform="translate(0 622) scale(1 -0.62)" opacity="0.20" filter="url(#soft)"')
    arches = "".join(f"M{60 + i * 380},860V790C{60 + i * 380},650 {380 + i * 380},650 {380 + i * 380},790V860Z" for i in range(4))
    out += f'<mask id="b"><rect width="{W}" height="{H}" fill="#fff"/><path d="{arches}" fill="#000"/></mask>'
    deck = path("M-20,690C400,610 1200,610 1620,690V860H-20Z", "#c9ae86") + path("M-20,690C400,610 1200,610 1620,690V712C1200,632 400,632 -20,712Z", "#e6d2ae")
    dice = random.Random(4)
    deck += "".join(rect(dice.uniform(0, W), dice.uniform(680, 850), dice.uniform(40, 90), dice.uniform(16, 24), dice.choice(("#b89c74", "#d8c29c", "#bfa57e")), 3, 'opacity="0.7"') for _ in range(150))
    out += group(deck, extra='mask="url(#b)"')
    out += group(path(arches, "none", 'stroke="#8f7752" stroke-width="12"') , extra='opacity="0.8"')
    out += group(path("M-20,1030C400,1110 1200,1110 1620,1030V862H-20Z", "#c9ae86"), extra='opacity="0.22" filter="url(#soft)"')
    for i in range(5):
        x = i * 380 + 30
        out += path(f"M{x - 50},880C{x - 44},800 {x + 44},800 {x + 50},880Z", "#b39870") + ellipse(x, 882, 60, 12, "#2c4a5a", 'opacity="0.35"')
        if 0 < i < 4:
            out += rect(x - 5, 560, 10, 80, "#39434f") + circle(x, 552, 18, "#ffeebb")
    for x, y, s in ((620, 980, 1.0), (1160, 1060, 1.3)):
        out += moved(x, y, path("M-60,10C-60,-26 20,-36 40,-6L58,-80C66,-112 106,-104 100,-82L122,-72L98,-70L74,10C60,34 -30,38 -60,10Z", "#fbfbf8"), path("M98,-84L124,-72L98,-70Z", "#e07b39"), ellipse(0, 26, 80, 8, "#1f4558", 'opacity="0.3"'), scale=s)
    return page(out, light=(1200, 200, "#ffe9c4", .4))


def rowing_boat():
    out = wash(0, 0, W, 520, [(0, "#d8e6ea"), (1, "#f3efe2")]) + hills(470, 160, 4, "#a5bdb4", 560) + hills(520, 90, 8, "#7f9f8f", 560)
    for i in range(24):
        out += fir(i * 70, 556 + (i % 2) * 6, .48 + (i % 5) * .07, "#3f6b58", "#558570")
    out += rect(-10, 430, W + 20, 100, "#ffffff", 40, 'opacity="0.45" filter="url(#softer)"')
    out += water(556, [(0, "#6f9486"), (.25, "#8fb3ae"), (1, "#3f7a80")], 18, "#f4fffb", 80)
    out += group(*(poly([(i * 70 - 30, 560), (i * 70 + 30, 560), (i * 70, 640 + (i % 5) * 12)], "#3f6b58", 'opacity="0.28"') for i in range(24)))
    for k in range(5):
        out += ellipse(800, 900 + k * 6, 420 + k * 70, 40 + k * 16, "none", f'stroke="#ffffff" stroke-width="3" opacity="{.35 - k * .06:.2f}"')
    hull = path("M-360,-20C-300,90 300,90 380,-30C200,10 -180,14 -360,-20Z", "#9c6840") + path("M-360,-20C-180,14 200,10 380,-30C220,-6 -200,-2 -360,-20Z", "#6b4428") + path("M-330,20C-240,74 240,76 340,16", "none", 'stroke="#c48a5a" stroke-width="7"')
    people = moved(-90, -6, path("M-60,10C-66,-90 -36,-120 0,-122C36,-120 66,-90 60,10Z", "#c2503f"), path("M-50,-10C-54,-84 -30,-104 0,-104C30,-104 54,-84 50,-10Z", "#e9733f"), circle(0, -160, 38, "#3a2a1e"), circle(0, -150, 30, "#dca983"), path("M-38,-164C-38,-210 38,-210 38,-164C20,-182 -20,-182 -38,-164Z", "#3a2a1e"))
    people += moved(130, -10, path("M-56,10C-62,-80 -34,-108 0,-110C34,-108 62,-80 56,10Z", "#3f78b5"), path("M-46,-10C-50,-76 -28,-94 0,-94C28,-94 50,-76 46,-10Z", "#f2a33c"), circle(0, -146, 35, "#b07a3f"), circle(0, -137, 28, "#e8bd9a"), path("M-36,-150C-36,-192 36,-192 36,-150C18,-166 -18,-166 -36,-150Z", "#b07a3f"))
    oars = line([(-60, -60), (-420, 70)], "#d8b58b", 11) + line([(-20, -60), (240, 120)], "#d8b58b", 11) + moved(-430, 74, ellipse(0, 0, 52, 17, "#c9a06c"), turn=-20) + moved(256, 130, ellipse(0, 0, 52, 17, "#c9a06c"), turn=34)
    out += moved(800, 880, ellipse(10, 66, 390, 34, "#1f4a50", 'opacity="0.35"'), people, hull, oars, scale=1.1)
    return page(out, light=(500, 150, "#fffdf0", .45))


def planting_trees():
    out = wash(0, 0, W, 620, [(0, "#86c0e6"), (1, "#eaf3e6")]) + clouds(9, 170, 90, 5) + hills(600, 140, 3, "#9dbb9a", 700) + hills(660, 70, 7, "#86a878", 760)
    for x, s in ((120, .8), (300, .65), (1320, .7), (1490, .85)):
        out += leafy(x, 700, s)
    out += path("M0,720C500,640 1000,700 1600,660V1200H0Z", "#8fb06c") + path("M0,860C500,800 1000,850 1600,800V1200H0Z", "#9dbd78")
    for i in range(10):
        x, y = 120 + (i % 5) * 330 + (i // 5) * 120, 780 + (i // 5) * 60
        out += ellipse(x, y, 44, 12, "#6b4f36") + line([(x, y), (x + 2, y - 70)], "#7d5a3c", 6) + "".join(moved(x + d, y - 40 - k * 16, ellipse(0, 0, 15, 7, "#6fae5f"), turn=25 * (1 if d > 0 else -1)) for k, d in enumerate((-12, 13, -9)))
    for x, y, coat, hair, s, long in ((300, 1060, "#e0a23b", "#3a2a1e", 1.15, False), (640, 1100, "#c2503f", "#7a5230", 1.22, True), (1010, 1060, "#3f78b5", "#20181a", 1.12, False), (1330, 1110, "#7a6a9a", "#b07a3f", 1.25, True)):
        out += ellipse(x + 150 * s, y - 6, 90, 24, "#5a4230") + ellipse(x + 150 * s, y - 14, 70, 16, "#6b4f36") + line([(x + 150 * s, y - 14), (x + 154 * s, y - 190)], "#7d5a3c", 9)
        out += "".join(moved(x + 152 * s + d, y - 90 - k * 26, ellipse(0, 0, 25, 11, ("#6fae5f", "#87c274")[k % 2]), turn=28 * (1 if d > 0 else -1)) for k, d in enumerate((-22, 24, -20, 20, 0)))
        out += line([(x - 116 * s, y - 180 * s), (x - 110 * s, y - 14)], "#a9733f", 11) + path(f"M{x - 136 * s},{y - 46}h{52 * s}l-{8 * s},56q-{18 * s},22 -{36 * s},0Z", "#8d99a5")
        out += pupil(x, y, s, coat, hair, trousers="#46536a", arms="left", boots="#2f6f6b", long_hair=long)
    out += grass(3, 1060, 140, 190)
    return page(out, light=(1300, 100, "#fff6d0", .4))


def weather_station():
    out = wash(0, 0, W, H, [(0, "#6fa3cf"), (.6, "#b9d3e3"), (1, "#e6ecec")]) + cloud(330, 260, 1.7, "#f4f7fa", .95) + cloud(1250, 360, 1.9, "#eef2f6", .95) + cloud(860, 150, 1.0) + cloud(1450, 140, .9) + cloud(520, 560, 1.3, "#dfe6ec", .9)
    out += hills(1010, 80, 4, "#8fa89a") + rect(0, 1040, W, 160, "#8d5a48")
    out += group(*(path(f"M{x},{y}q40,26 80,0", "none", 'stroke="#6f4334" stroke-width="9"') for y in range(1050, 1200, 36) for x in range(-40 + (y // 36) % 2 * 40, W, 80)))
    out += rect(780, 300, 22, 760, "#e4e9ec") + rect(794, 300, 8, 760, "#aab4bc") + line([(791, 860), (650, 1060)], "#d3dadf", 12) + line([(791, 860), (930, 1060)], "#d3dadf", 12)
    out += shadowed(*(rect(690, 560 + i * 46, 200, 36, "#fbfcfc", 18) for i in range(5)), rect(680, 530, 220, 30, "#ffffff", 12))
    out += rect(560, 420, 460, 14, "#e4e9ec", 6) + shadowed(moved(600, 380, circle(0, 0, 14, "#39434f"), *(group(line([(0, 0), (0, -96)], "#39434f", 9), path("M-36,-96a36,36 0 0 0 72,0Z", "#22303c"), extra=f'transform="rotate({t})"') for t in (10, 130, 250))))
    out += shadowed(moved(990, 370, rect(-7, 0, 14, 60, "#39434f"), path("M-130,-10H60V-60L140,0L60,60V10H-130L-160,50V-50Z", "#c2503f"), circle(0, 0, 18, "#39434f"), turn=-12))
    out += shadowed(rect(1010, 700, 250, 170, "#22364f", 8)) + group(*(rect(1018 + i * 60, 708, 54, 74, "#36567c", 3) + rect(1018 + i * 60, 788, 54, 74, "#36567c", 3) for i in range(4))) + line([(802, 800), (1010, 790)], "#c9d1d6", 10)
    out += shadowed(path("M560,740h110l-14,180h-82Z", "#f4f6f7"), ellipse(615, 740, 55, 14, "#9fb4c2")) + line([(660, 830), (782, 830)], "#c9d1d6", 10)
    out += gull(1300, 520, .8) + gull(1400, 590, .5) + gull(250, 700, .6)
    return page(out, light=(300, 100, "#fff8e0", .4))


def watermill():
    out = wash(0, 0, W, 600, [(0, "#9ccbe6"), (1, "#eaf1e2")]) + clouds(3, 150, 70, 4) + hills(560, 160, 6, "#8fb18d") + hills(680, 90, 2, "#7a9f70")
    for x, y, s in ((140, 760, 1.7), (330, 720, 1.2), (1480, 760, 1.8), (1290, 700, 1.1)):
        out += leafy(x, y, s)
    dice = random.Random(6)
    out += rect(640, 430, 470, 430, "#a49a8a")
    for r in range(10):
        x = 640 - dice.uniform(0, 60)
        while x < 1110:
            w = dice.uniform(50, 110)
            a, b = max(x, 640), min(x + w, 1110)
            if b - a > 12:
                out += rect(a + 2, 432 + r * 43, b - a - 4, 39, dice.choice(("#c2b7a4", "#b1a593", "#cfc5b3", "#9f9483")), 6)
            x += w
    out += poly([(590, 440), (720, 230), (1030, 230), (1160, 440)], "#7d4a3a") + group(*(line([(600 + i * 8, 430 - i * 34), (1150 - i * 8, 430 - i * 34)], "#643a2d", 5, 'opacity="0.7"') for i in range(1, 6)))
    for x in (720, 930):
        out += rect(x - 8, 502, 116, 136, "#6b4a34", 4) + rect(x, 510, 100, 120, "#f3df9f") + rect(x + 46, 510, 8, 120, "#6b4a34") + rect(x, 564, 100, 8, "#6b4a34")
    out += path("M850,860V720C850,670 960,670 960,720V860Z", "#5a3d2b")
    out += path("M0,790C300,770 420,880 700,880S1200,850 1600,880V1200H0Z", "#7fa263") + path("M250,900C500,860 900,920 1250,900S1600,960 1600,960V1200H0V1010C90,960 160,910 250,900Z", "#5d9cae")
    out += water(1000, [(0, "#5d9cae"), (1, "#2f6f80")], 5, n=50, down=1200)
    out += rect(160, 520, 260, 26, "#7d5a3c", 4) + rect(160, 510, 260, 14, "#8fd0dc", 4) + rect(200, 540, 18, 320, "#6b4a34") + path("M410,512C470,520 470,600 474,700", "none", 'stroke="#d9f1f4" stroke-width="30" stroke-linecap="round" opacity="0.85"')
    wheel = circle(0, 0, 240, "none", 'stroke="#5a3d2b" stroke-width="28"') + circle(0, 0, 180, "none", 'stroke="#6b4a34" stroke-width="16"') + group(*(rect(-9, -240, 18, 240, "#6b4a34", 4, f'transform="rotate({i * 30})"') for i in range(12))) + group(*(poly([(-16, -258), (44, -276), (50, -224), (-10, -206)], "#7d5a3c", f'transform="rotate({i * 22.5})"') for i in range(16))) + circle(0, 0, 36, "#3f2b1e")
    out += moved(540, 790, wheel) + path("M330,1010C420,960 640,970 760,1020C640,1050 420,1050 330,1010Z", "#ffffff", 'opacity="0.75" filter="url(#soft)"')
    for x, y, s in ((240, 1060, 1.2), (860, 1010, .9), (1080, 980, .7), (1380, 1080, 1.4)):
        out += rock(x, y, 170 * s, 80 * s)
    out += reeds(9, ((1180, 1600), (0, 130)), 1215, 120, 300, 36)
    return page(out, light=(1200, 100, "#fff8d8", .4))


def dragonfly():
    out = wash(0, 0, W, H, [(0, "#dceccf"), (.5, "#9fc49a"), (1, "#4f8a70")])
    dice = random.Random(11)
    for _ in range(34):
        out += circle(dice.uniform(0, W), dice.uniform(0, H), dice.uniform(40, 150), dice.choice(("#f4fbe3", "#7fb08a", "#c9e2b0", "#4f8a70")), 'opacity="0.28" filter="url(#softer)"')
    for x, lean, w in ((300, 60, 18), (1250, -90, 22), (1380, 40, 14)):
        out += path(f"M{x},1210Q{x},600 {x + lean},-20", "none", f'stroke="#5d8a4f" stroke-width="{w}" opacity="0.5" filter="url(#soft)"')
    out += path("M760,1210C770,900 800,500 860,-20", "none", 'stroke="#4d7a3e" stroke-width="30"') + path("M768,1210C778,900 806,500 864,-20", "none", 'stroke="#86b066" stroke-width="8"') + path("M780,980C900,860 1080,800 1240,860C1100,880 920,920 784,1010Z", "#6d9a4f")

    def wing(turn, length, lift):
        veins = "".join(line([(40, 0), (length * t, lift * .5 + (30 if t > .6 else 10))], "#3f6f80", 2, 'opacity="0.45"') for t in (.4, .6, .8, .95)) + "".join(line([(length * t, lift - 30), (length * t + 8, lift + 60)], "#3f6f80", 1.5, 'opacity="0.35"') for t in (.3, .45, .6, .75, .88))
        return group(path(f"M0,0C{length * .3},{lift - 70} {length * .8},{lift - 70} {length},{lift}C{length * .9},{lift + 60} {length * .4},{lift + 70} 0,16Z", "#eefafc", 'opacity="0.72" stroke="#5d8a99" stroke-width="3"'), veins, rect(length * .82, lift - 40, 46, 15, "#2c4a5a", 6), extra=f'transform="rotate({turn})"')
    insect = group(wing(-24, 430, -30), wing(10, 390, 20)) + group(wing(-24, 430, -30), wing(10, 390, 20), extra='transform="scale(-1 1)"')
    tail = "".join(rect(-19 + i * 1.1, 66 + i * 56, 38 - i * 2.2, 58, ("#2f8fc4", "#1f6f9f")[i % 2], 12) + rect(-13 + i, 70 + i * 56, 8, 46, "#9fe0f2", 4, 'opacity="0.6"') for i in range(8))
    insect += tail + ellipse(0, 10, 54, 78, "#1f6f9f") + ellipse(-14, -6, 16, 50, "#7fd0ea", 'opacity="0.6"') + circle(0, -88, 40, "#24566e") + circle(-34, -100, 32, "#2fa48c") + circle(34, -100, 32, "#2fa48c") + circle(-42, -110, 10, "#dff8ef") + circle(26, -110, 10, "#dff8ef")
    out += moved(826, 480, insect, scale=1.12, turn=12)
    return page(out, light=(300, 150, "#fffbe0", .5))


def night_sky_river():
    out = wash(0, 0, W, 860, [(0, "#0b1230"), (.5, "#1b2a5c"), (.85, "#4a4f86"), (1, "#8a6f94")])
    out += group(path("M-100,760C300,520 700,360 1100,60L1400,-60L1560,40C1150,300 700,560 60,860Z", "#cfd6ff"), extra='opacity="0.26" filter="url(#mist)"') + group(path("M100,640C460,440 800,260 1160,20L1260,60C900,320 560,500 160,700Z", "#ffe6f0"), extra='opacity="0.25" filter="url(#softer)"')
    out += stars(5, 460, 800) + group(*(circle(x, y, 5, "#ffffff") + circle(x, y, 16, "#ffffff", 'opacity="0.25" filter="url(#soft)"') for x, y in ((1080, 420), (1130, 436), (1180, 452), (1040, 320), (1240, 350), (1060, 560), (1220, 570))))
    out += mountains(860, 300, 3, "#1a2140", None, 5) + hills(850, 60, 6, "#10172e")
    for i in range(20):
        out += fir(i * 84, 870 + (i % 3) * 10, .5 + (i % 4) * .12, "#0b1126", "#121a36")
    out += water(860, [(0, "#4a4878"), (.3, "#25305f"), (1, "#0a1130")], 7, "#cfd6ff", 90) + group(*(rect(x, y, 3, 40, "#dfe6ff", 2, 'opacity="0.35"') for x, y in ((300, 930), (520, 980), (760, 900), (1090, 940), (1210, 1010), (930, 1060))))
    out += path("M0,1010C260,960 520,1060 700,1210H0Z", "#0d1426") + grass(3, 1050, 150, 60, ("#151f38", "#0b1122"))
    out += circle(300, 960, 180, "#ffc978", 'opacity="0.4" filter="url(#mist)"') + poly([(170, 1040), (300, 850), (440, 1040)], "#f2a84b") + poly([(300, 850), (440, 1040), (360, 1040)], "#c9772f") + poly([(300, 880), (330, 1040), (268, 1040)], "#ffe9b5") + line([(300, 850), (140, 1056)], "#5a3d2b", 4)
    out += moved(560, 1150, path("M-50,20C-56,-60 -30,-84 0,-86C30,-84 56,-60 50,20Z", "#0a0f20"), circle(0, -118, 30, "#0a0f20"), line([(30, -60), (86, -130)], "#0a0f20", 17), line([(86, -150), (150, -210)], "#0a0f20", 18))
    return page(out)


def stepping_stones():
    out = wash(0, 0, W, H, [(0, "#e6f0c4"), (.5, "#8fb878"), (1, "#3f6b4a")])
    dice = random.Random(8)
    for _ in range(60):
        out += circle(dice.uniform(0, W), dice.uniform(-40, 520), dice.uniform(40, 130), dice.choice(("#a9cf86", "#7fae66", "#d5e8a5", "#5d8f54")), 'opacity="0.4" filter="url(#soft)"')
    for x, w in ((70, 80), (290, 46), (420, 30), (1130, 34), (1290, 56), (1500, 96), (650, 24), (930, 22)):
        out += wash(x, -20, w, 640 + w * 2.6, [(0, "#5a4a3a"), (.4, "#7d6850"), (1, "#43362a")], horizontal=True, r=8) + rect(x + w * .2, 0, w * .14, 560 + w * 2, "#a9907a", 4, 'opacity="0.4"')
    for i in range(5):
        out += poly([(300 + i * 230, -20), (390 + i * 230, -20), (200 + i * 210, 860), (60 + i * 200, 860)], "#fffbe0", 'opacity="0.16" filter="url(#softer)"')
    out += path("M0,640C400,600 1200,600 1600,640V1200H0Z", "#6d9a54") + path("M0,760C300,700 620,720 800,730S1300,690 1600,770V1200H0Z", "#6fa9a3") + water(800, [(0, "#7fb5ab"), (1, "#2f6a6e")], 12, "#f4fff4", 80)
    spots = [(800, 776, .5), (760, 822, .62), (830, 876, .76), (760, 940, .92), (850, 1012, 1.08), (760, 1092, 1.25), (860, 1180, 1.4)]
    for x, y, s in spots:
        out += ellipse(x + 6, y + 24 * s, 128 * s, 34 * s, "#1f4a48", 'opacity="0.4"') + ellipse(x, y + 12 * s, 112 * s, 36 * s, "#6c756c") + ellipse(x, y, 112 * s, 34 * s, "#a9b2a5") + ellipse(x - 20 * s, y - 7 * s, 70 * s, 16 * s, "#c9d0c2", 'opacity="0.8"')
    out += pupil(760, 944, .62, "#c2503f", "#3a2a1e", arms="both", pack="#e0a23b", boots="#3f78b5")
    for x, y, s in ((60, 880, 1.5), (330, 810, .8), (1530, 900, 1.6), (1280, 820, .8)):
        out += rock(x, y + 20, 240 * s, 110 * s, "#66725f", "#86977a")
    for _ in range(46):
        x = dice.choice((dice.uniform(-20, 330), dice.uniform(1260, 1620)))
        y = dice.uniform(900, 1210)
        out += group(*(path(f"M{x:.0f},{y:.0f}q{t * .5:.0f},-60 {t:.0f},-{dice.uniform(70, 130):.0f}", "none", f'stroke="{dice.choice(("#5d8f54", "#86b066", "#3f6b44"))}" stroke-width="7" stroke-linecap="round"') for t in (-54, -24, 4, 30, 56)))
    return page(out, light=(800, 120, "#fffde0", .5))
