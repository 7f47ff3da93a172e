"""Sea, coast and sky."""
import random

from .kit import (H, W, boat, circle, cloud, clouds, cypress, ellipse, fir, glitter, grass, group, gull, hills, house, leafy,
                  lighthouse, line, moved, page, path, planks, poly, pupil, radial, rect, rock, shadowed, stars, wash, water)


def jetty_sunrise():
    out = wash(0, 0, W, 580, [(0, "#79b2d9"), (.45, "#b7d7e6"), (.78, "#f6e2c2"), (1, "#fbd19c")])
    out += radial(1190, 500, 620, "#ffd98f", .75) + circle(1190, 490, 56, "#fff4d6") + clouds(4, 190, 110, 6, "#fff7ea", .6)
    out += hills(556, 46, 3, "#a4bcc7", 580) + hills(572, 26, 8, "#7f9fae", 582)
    out += water(566, [(0, "#ecca9f"), (.1, "#a3c4c8"), (.4, "#4f93a8"), (1, "#1d5b78")], 5) + glitter(1190, 566, 900, 9)
    out += rock(250, 586, 330, 56, "#5f6b66") + lighthouse(235, 540, .82) + boat(820, 612, .55)
    left, right = [(720, 770), (470, 1200)], [(1080, 770), (1500, 1200)]
    for i in range(5):
        t = i / 4
        for side, sign in ((left, -1), (right, 1)):
            x = side[0][0] + (side[1][0] - side[0][0]) * t
            out += rect(x - 13 + sign * 8, 744 + 400 * t, 18 + 18 * t, 74 + 120 * t, "#46362b", 4)
    out += poly([left[0], right[0], right[1], left[1]], "#a98460")
    for i in range(19):
        t = (i / 19) ** 1.6
        y = 770 + 430 * t
        x1, x2 = 720 - 250 * t, 1080 + 420 * t
        out += poly([(x1, y), (x2, y), (x2 + 4, y + 5 + 9 * t), (x1 - 3, y + 5 + 9 * t)], "#5f452f", 'opacity="0.75"')
        out += poly([(x1, y + 8), (x2, y + 8), (x2 + 2, y + 12), (x1, y + 12)], "#d8b58b", 'opacity="0.5"')
    out += line([(742, 842), (716, 980)], "#e9dcc4", 4) + rect(702, 972, 28, 58, "#d7eef2", 8) + rect(704, 1000, 24, 28, "#5aa0b4", 6)
    out += rect(706, 962, 20, 14, "#c2503f", 3)
    out += pupil(838, 1000, 1.02, "#e0a23b", "#4a3020", arms="left") + pupil(985, 962, .98, "#c2503f", "#231b18", "#4b5563", pack="#2f6f6b")
    out += pupil(1130, 1010, 1.08, "#3f78b5", "#9a6a36", "#3a3f4b", arms="up", long_hair=True)
    out += shadowed(rect(1215, 1046, 140, 78, "#2f6f6b", 8), rect(1209, 1034, 152, 22, "#255a57", 8))
    return page(out, light=(1190, 490, "#ffdca0", .22))


def kalmar_lighthouse():
    out = wash(0, 0, W, 760, [(0, "#5b9fd0"), (.7, "#bfe0ee"), (1, "#e9f3ef")]) + clouds(7, 230, 130, 7)
    out += hills(742, 30, 5, "#9db9c4", 770) + water(740, [(0, "#a8d0d8"), (.3, "#4f9bb4"), (1, "#164f6e")], 12)
    out += path("M520,900C600,760 760,720 900,730C1060,716 1260,770 1380,900Z", "#7b837a")
    out += path("M560,880C640,770 780,736 900,740C860,790 740,800 660,880Z", "#99a196")
    out += path("M700,742C760,700 1040,690 1120,748C1000,726 820,730 700,742Z", "#7fa263")
    out += house(1010, 748, 150, 92, "#f3e9d8", "#b4533f", windows=(2, 1), door=False) + lighthouse(900, 740, 1.85)
    for x, y, s in ((560, 905, .9), (700, 925, .7), (1200, 915, .8), (1330, 925, .6)):
        out += rock(x, y + 20, 170 * s, 70 * s)
    out += path("M505,912C640,880 760,930 930,910S1270,886 1400,916", "none", 'stroke="#ffffff" stroke-width="9" opacity="0.55" stroke-linecap="round"')
    for x, y, s in ((420, 300, .9), (560, 240, .6), (1240, 330, .8), (1120, 200, .5), (330, 430, .5)):
        out += gull(x, y, s)
    return page(out, light=(300, 100, "#fff4d0", .3))


def beach_sampling():
    out = wash(0, 0, W, 520, [(0, "#8cc4e8"), (1, "#e2eff2")]) + clouds(3, 170, 90, 5) + hills(508, 90, 2, "#93b1a1", 520)
    out += water(505, [(0, "#86c5d1"), (1, "#3c94ae")], 8, down=860)
    out += path("M0,800C300,760 520,838 800,800S1330,760 1600,806L1600,1200L0,1200Z", "#f4f1e4")
    out += path("M0,822C300,782 520,860 800,822S1330,782 1600,828L1600,1200L0,1200Z", "#d9c291")
    out += path("M0,872C320,840 520,905 800,872S1330,834 1600,880L1600,1200L0,1200Z", "#e7d3a6")
    dice = random.Random(3)
    for _ in range(70):
        out += ellipse(dice.uniform(0, W), dice.uniform(900, 1190), dice.uniform(3, 10), dice.uniform(2, 5), dice.choice(("#c2a971", "#b59d69", "#f3e6c6")))
    out += pupil(500, 1030, 1.25, "#2f6f6b", "#3a2a1e", "#46536a", arms="left", pack="#e0a23b", boots="#c9a227")
    out += line([(352, 850), (250, 1000)], "#6b4a34", 8) + path("M200,960q40,-40 96,30q-20,66 -80,50z", "#e8f1f2", 'opacity="0.8"')
    out += pupil(800, 990, 1.15, "#d97c3f", "#7a5230", "#2f3b4d", arms="both", boots="#3f78b5", long_hair=True)
    out += shadowed(path("M1080,880L1230,880L1208,1050L1102,1050Z", "#3f78b5"), ellipse(1155, 880, 75, 20, "#2d5f96"))
    out += path("M1084,884C1090,790 1220,790 1226,884", "none", 'stroke="#dfe6ee" stroke-width="6"')
    out += shadowed(rect(1300, 960, 60, 110, "#e5f2f4", 10, 'opacity="0.95"'), rect(1304, 1006, 52, 60, "#7fb9c6", 8), rect(1310, 942, 40, 24, "#c2503f", 4))
    return page(out, light=(1300, 150, "#fff2cc", .3))


def cretan_bay():
    out = wash(0, 0, W, 560, [(0, "#3f93d2"), (.8, "#a7dcee"), (1, "#d8f0f2")]) + cloud(1220, 150, .7) + cloud(1430, 210, .4)
    out += hills(520, 150, 11, "#b9a98c", 560) + hills(540, 80, 4, "#a3946f", 570)
    out += water(548, [(0, "#7fd0dc"), (.35, "#2fa4bf"), (1, "#0f6f95")], 21)
    out += path("M0,470C180,420 420,470 560,640C640,760 420,850 300,1200L0,1200Z", "#cdb68d")
    out += path("M0,560C180,520 380,560 470,690C520,780 380,860 230,1200L0,1200Z", "#dcc8a0")
    for x, y, w, h in ((20, 640, 150, 120), (130, 590, 130, 110), (240, 650, 150, 130), (340, 600, 110, 90), (60, 800, 170, 140), (230, 790, 150, 120), (20, 980, 190, 160)):
        out += house(x, y, w, h, "#fbf9f4", "", windows=(2, 1), door=False, flat=True) + rect(x + w * .6, y - h * .45, w * .18, h * .45, "#2f74b5", 6)
    out += path("M150,480a52,52 0 0 1 104,0Z", "#2f74b5") + rect(198, 408, 6, 26, "#ffffff") + rect(150, 480, 104, 70, "#fbf9f4")
    out += poly([(560, 820), (1180, 776), (1190, 806), (560, 880)], "#b8a27c") + poly([(560, 850), (1190, 800), (1190, 830), (560, 900)], "#8d7a5c")
    out += boat(1120, 700, .8) + boat(820, 1010, 1.3, "#2f74b5", "#fdfaf2", "#f2c14e") + boat(1390, 640, .5)
    dice = random.Random(8)
    for _ in range(60):
        x, y = dice.uniform(0, 330), dice.uniform(1040, 1200)
        out += circle(x, y, dice.uniform(10, 20), dice.choice(("#d6457f", "#e06a9a", "#4f7a3e", "#6d9a4f")))
    return page(out, light=(1400, 80, "#fff6d8", .35))


def olive_hill():
    out = wash(0, 0, W, 620, [(0, "#6fb0de"), (1, "#f4ead2")]) + clouds(14, 160, 70, 3)
    out += water(520, [(0, "#86c0d2"), (1, "#5da3bd")], 3, down=640, n=30) + hills(640, 120, 9, "#bba77b", 1200)
    out += hills(760, 140, 21, "#cdb685") + hills(940, 110, 6, "#d9c491")
    dice = random.Random(12)
    for row in range(5):
        y = 690 + row * 118
        s = .42 + row * .16
        for i in range(9 - row):
            x = (i + .5) * W / (9 - row) + dice.uniform(-26, 26) + row * 14
            out += ellipse(x + 30 * s, y, 120 * s, 20 * s, "#8d7a4c", 'opacity="0.45"')
            out += leafy(x, y, s, "#6f8262", "#8b9d78", "#aebc98", "#6d5a45")
    out += cypress(1480, 740, .9) + cypress(1540, 760, .7) + house(1290, 742, 130, 80, "#f6ead6", "#c0603f", windows=(2, 1))
    return page(out, light=(250, 120, "#fff0c8", .45))


def plastic_sorting():
    out = wash(0, 0, W, H, [(0, "#ead8ae"), (1, "#d9c292")])
    dice = random.Random(5)
    for _ in range(300):
        out += circle(dice.uniform(0, W), dice.uniform(0, H), dice.uniform(1.2, 3.6), dice.choice(("#c5ab75", "#f5e8c8", "#b79a66")), 'opacity="0.7"')
    rows = (("#d6543f", "#e67a55"), ("#e9b23c", "#f2cd6b"), ("#4f9d69", "#7cc08d"), ("#3f78b5", "#79a9d6"), ("#f4f4ef", "#dfe3e2"))
    for r, colours in enumerate(rows):
        y = 150 + r * 205
        for c in range(9):
            x = 170 + c * 152 + dice.uniform(-18, 18)
            kind, turn, fill = dice.randrange(4), dice.uniform(0, 360), dice.choice(colours)
            if kind == 0:
                part = circle(0, 0, 44, fill) + circle(0, 0, 33, "#000", 'opacity="0.08"') + circle(-8, -8, 22, "#fff", 'opacity="0.18"')
            elif kind == 1:
                part = rect(-26, -64, 52, 110, fill, 16) + rect(-14, -88, 28, 28, fill, 5) + rect(-16, -92, 32, 14, "#2c3a48", 4) + rect(-18, -50, 10, 78, "#fff", 5, 'opacity="0.35"')
            elif kind == 2:
                part = path("M-60,0C-30,-60 0,50 20,-10S70,-20 60,30", "none", f'stroke="{fill}" stroke-width="11" stroke-linecap="round"') + path("M-60,0C-30,-60 0,50 20,-10S70,-20 60,30", "none", 'stroke="#fff" stroke-width="3" stroke-dasharray="6 12" opacity="0.5"')
            else:
                part = poly([(-50, -20), (-6, -46), (44, -22), (50, 28), (-20, 44)], fill) + poly([(-50, -20), (-6, -46), (0, 10), (-20, 44)], "#fff", 'opacity="0.2"')
            out += moved(x, y, shadowed(part), turn=turn)
    out += group(*(rect(100, 248 + r * 205, 1400, 5, "#f8efd8", 2, 'opacity="0.8"') for r in range(4)))
    return page(out, light=(200, 100, "#fff6dc", .35))


def shells():
    out = wash(0, 0, W, H, [(0, "#efe2c3"), (1, "#dfcaa0")])
    dice = random.Random(15)
    for _ in range(340):
        out += circle(dice.uniform(0, W), dice.uniform(0, H), dice.uniform(1, 3.4), dice.choice(("#cbb384", "#fbf2dc", "#bda271")), 'opacity="0.7"')
    for i in range(15):
        x, y = 210 + (i % 5) * 290 + dice.uniform(-30, 30), 230 + (i // 5) * 370 + dice.uniform(-40, 40)
        fill = dice.choice(("#e9b7a0", "#f2d7b8", "#c98f7d", "#f5ece0", "#b9a3b5"))
        if i in (6, 11):
            arms = "".join(group(path("M-34,0C-30,-80 -14,-150 0,-156C14,-150 30,-80 34,0Z", "#d9713f"), *(circle(0, -30 - j * 22, 6 - j * .6, "#f2b489") for j in range(5)), extra=f'transform="rotate({k * 72})"') for k in range(5))
            out += moved(x, y, shadowed(arms + circle(0, 0, 34, "#d9713f")), turn=dice.uniform(0, 72))
        elif i in (3, 8):
            spikes = "".join(group(rect(-2.5, -118, 5, 60, "#5d4a68", 2), extra=f'transform="rotate({k * 15})"') for k in range(24))
            dots = "".join(group(circle(0, -40 - 16 * j, 6 - j, "#d9c6e0") , extra=f'transform="rotate({k * 36})"') for k in range(10) for j in range(3))
            out += moved(x, y, shadowed(spikes + circle(0, 0, 88, "#7d6489") + circle(-16, -18, 60, "#927a9e") + dots + circle(0, 0, 10, "#5d4a68")))
        else:
            ribs = "".join(line([(0, 80), (d * 30, -80 + abs(d) * 18)], "#7a4f3c", 3, 'opacity="0.28"') for d in range(-3, 4))
            out += moved(x, y, shadowed(path("M0,96C-40,84 -120,10 -112,-40C-70,-112 70,-112 112,-40C120,10 40,84 0,96Z", fill) + path("M-88,-46C-50,-92 50,-92 88,-46C50,-66 -50,-66 -88,-46Z", "#fff", 'opacity="0.4"') + ribs), turn=dice.uniform(-70, 70))
    return page(out, light=(1300, 100, "#fff6dc", .35))


def underwater():
    out = wash(0, 0, W, H, [(0, "#9fe0e2"), (.25, "#4fb4c4"), (.65, "#1d7a9c"), (1, "#0c4266")])
    for i in range(7):
        x = 120 + i * 220
        out += poly([(x, 0), (x + 90, 0), (x - 120, 1000), (x - 330, 1000)], "#ffffff", 'opacity="0.08" filter="url(#softer)"')
    out += hills(1080, 90, 5, "#2b5f63") + hills(1140, 70, 9, "#3f6f5b")
    dice = random.Random(4)
    for i in range(130):
        x, h, lean = dice.uniform(-20, W + 20), dice.uniform(120, 400), dice.uniform(-60, 110)
        out += path(f"M{x:.0f},1210C{x - 24:.0f},{1210 - h * .4:.0f} {x + lean:.0f},{1210 - h * .6:.0f} {x + lean * .7:.0f},{1210 - h:.0f}", "none",
                    f'stroke="{dice.choice(("#2f7d5a", "#49995f", "#6db06a", "#226a58"))}" stroke-width="{dice.uniform(7, 15):.0f}" stroke-linecap="round"')
    for i in range(17):
        x, y, s = dice.uniform(120, 1480), dice.uniform(220, 760), dice.uniform(.4, 1.25)
        fill = dice.choice(("#f2b54b", "#e8eef2", "#f08a5d", "#c7d7e2"))
        fish = path("M-80,0C-40,-46 40,-44 76,0C40,44 -40,46 -80,0Z", fill) + path("M-70,0L-124,-36L-112,0L-124,36Z", fill) + circle(44, -8, 6, "#14202c") + path("M-10,-36C0,-12 0,12 -10,36", "none", 'stroke="#14202c" stroke-width="5" opacity="0.3"') + path("M-60,-10C-20,-34 30,-32 66,-6", "none", 'stroke="#fff" stroke-width="6" opacity="0.35" stroke-linecap="round"')
        out += moved(x, y, fish, scale=f"{s if dice.random() < .7 else -s} {s}")
    for _ in range(44):
        out += circle(dice.uniform(0, W), dice.uniform(60, 1000), dice.uniform(3, 12), "#ffffff", 'opacity="0.22"')
    return page(out, light=(700, 0, "#e8ffff", .5))


def harbour_evening():
    out = wash(0, 0, W, 680, [(0, "#e79a77"), (.45, "#f5c79c"), (1, "#fbe7cb")]) + clouds(9, 200, 110, 6, "#fff0e0", .55)
    out += circle(300, 470, 64, "#fff2d4") + radial(300, 470, 520, "#ffe2ad", .7) + hills(640, 90, 7, "#b98f8a", 690)
    walls, dice = ("#c86d50", "#e9d3a8", "#8fa8a3", "#d99a5b", "#f1e6d2", "#a85a4a"), random.Random(6)
    x = 560
    while x < W:
        w, h = dice.uniform(92, 140), dice.uniform(110, 210)
        out += house(x, 684, w - 4, h, dice.choice(walls), "#7d4436", windows=(2, 2 if h < 160 else 3), door=False)
        x += w
    out += house(860, 684, 120, 260, "#efe2cc", "#6b3f36", windows=(1, 3), door=False)
    out += water(680, [(0, "#e6b995"), (.25, "#b3a49b"), (1, "#335f75")], 21, "#ffe8cd", 150) + glitter(300, 690, 1100, 3, "#ffe6bd", 40)
    out += group(*(rect(580 + i * 128, 690, 70, 150 + (i * 53) % 90, walls[i % 6], 10, 'opacity="0.22" filter="url(#soft)"') for i in range(8)))
    out += boat(420, 880, 1.5, "#3f5f9a", "#fbf3e4", "#f1dcc0") + boat(1120, 930, 1.9, "#c2503f", "#f8ecd8", "#eed7b6") + boat(800, 800, .8)
    out += rect(0, 1130, W, 70, "#6d5340") + group(*(rect(i * 100, 1130, 4, 70, "#4b382b") for i in range(17)))
    for x in (180, 760, 1340):
        out += rect(x, 1064, 46, 80, "#39434f", 10) + ellipse(x + 23, 1064, 32, 14, "#4b5866")
    return page(out, light=(300, 470, "#ffcf94", .35))


def sea_bird():
    out = wash(0, 0, W, H, [(0, "#bcd8df"), (.5, "#7fb2c0"), (1, "#3f7f95")])
    dice = random.Random(2)
    for _ in range(26):
        out += circle(dice.uniform(0, W), dice.uniform(0, 800), dice.uniform(20, 90), "#ffffff", 'opacity="0.07" filter="url(#soft)"')
    out += water(720, [(0, "#7fb2c0"), (1, "#2f6b82")], 4, n=70)
    out += rock(860, 1210, 900, 330, "#70786f", "#949c90") + rock(330, 1210, 460, 150, "#5f675f", "#838b80")
    for _ in range(60):
        out += circle(dice.uniform(520, 1200), dice.uniform(960, 1190), dice.uniform(3, 9), dice.choice(("#c9cdb6", "#5b635a", "#a9a24f")), 'opacity="0.7"')
    legs = line([(-20, 130), (-30, 250)], "#e9a58e", 12) + line([(40, 130), (44, 250)], "#e9a58e", 12) + line([(-66, 254), (-30, 250), (-4, 256)], "#e9a58e", 10) + line([(10, 254), (44, 250), (72, 256)], "#e9a58e", 10)
    body = path("M-230,40C-180,-70 -40,-110 70,-80C120,-70 150,-110 170,-150C190,-200 270,-200 286,-140C296,-90 240,-40 210,10C180,90 90,150 -20,146C-120,140 -190,90 -310,96C-290,70 -260,60 -230,40Z", "#1c2128")
    belly = path("M-150,108C-60,60 100,70 196,30C170,100 90,150 -20,146C-70,144 -110,124 -150,108Z", "#f6f3ec")
    wing = path("M-240,44C-160,-50 -20,-80 60,-30C20,40 -90,70 -240,44Z", "#2b313a") + path("M-190,52C-120,34 -40,22 30,0C0,40 -90,66 -190,52Z", "#f6f3ec")
    head = path("M276,-150L430,-120L276,-122Z", "#e2522f") + circle(236, -148, 13, "#e2522f") + circle(236, -148, 6, "#14181d")
    out += moved(800, 640, legs, body, belly, wing, head, scale=1.15)
    return page(out, light=(300, 150, "#fff8e0", .4))
