"""Shapes that the scenes are made of. Every function returns SVG; the page is 1600 × 1200."""
import math
import random

W, H = 1600, 1200

DEFS = """
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="6"/></filter>
<filter id="softer" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="22"/></filter>
<filter id="mist" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="60"/></filter>
<filter id="shadow" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur in="SourceAlpha" stdDeviation="9"/>
<feOffset dx="6" dy="12"/><feComponentTransfer><feFuncA type="linear" slope="0.32"/></feComponentTransfer>
<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>
<radialGradient id="vignette" cx="50%" cy="46%" r="75%"><stop offset="0.62" stop-color="#000" stop-opacity="0"/>
<stop offset="1" stop-color="#0a1420" stop-opacity="0.2"/></radialGradient>
"""

_count = 0


def page(*parts, light=None):
    """The whole drawing; light = (x, y, colour, strength) is a glow over everything."""
    glow = ""
    if light:
        x, y, colour, strength = light
        glow = radial(x, y, 1000, colour, strength)
    body = "".join(parts)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}"><defs>{DEFS}</defs>'
            f'{body}{glow}<rect width="{W}" height="{H}" fill="url(#vignette)"/></svg>')


def _name():
    global _count
    _count += 1
    return f"g{_count}"


def gradient(stops, horizontal=False):
    """(definition, fill) of a linear gradient; stops = [(offset, colour), ...]."""
    name = _name()
    to = 'x2="1" y2="0"' if horizontal else 'x2="0" y2="1"'
    inner = "".join(f'<stop offset="{o}" stop-color="{c}"/>' for o, c in stops)
    return f'<linearGradient id="{name}" x1="0" y1="0" {to}>{inner}</linearGradient>', f"url(#{name})"


def rect(x, y, w, h, fill, r=0, extra=""):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}" fill="{fill}" {extra}/>'


def wash(x, y, w, h, stops, horizontal=False, r=0, extra=""):
    definition, fill = gradient(stops, horizontal)
    return definition + rect(x, y, w, h, fill, r, extra)


def radial(x, y, r, colour, strength):
    name = _name()
    return (f'<radialGradient id="{name}"><stop offset="0" stop-color="{colour}" stop-opacity="{strength}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>'
            f'<circle cx="{x}" cy="{y}" r="{r}" fill="url(#{name})"/>')


def circle(x, y, r, fill, extra=""):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" {extra}/>'


def ellipse(x, y, rx, ry, fill, extra=""):
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {extra}/>'


def poly(points, fill, extra=""):
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{fill}" {extra}/>'


def path(d, fill="none", extra=""):
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def line(points, colour, width, extra=""):
    return (f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="none" stroke="{colour}" '
            f'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" {extra}/>')


def group(*parts, extra=""):
    return f'<g {extra}>{"".join(parts)}</g>'


def moved(x, y, *parts, scale=1, turn=0):
    return group(*parts, extra=f'transform="translate({x:.1f} {y:.1f}) rotate({turn}) scale({scale})"')


def shadowed(*parts):
    return group(*parts, extra='filter="url(#shadow)"')


def words(x, y, text, size, colour, family="Noto Serif", extra=""):
    return (f'<text x="{x}" y="{y}" font-family="{family}" font-size="{size}" fill="{colour}" text-anchor="middle" '
            f'{extra}>{text}</text>')


def smooth(points):
    """A curve through the points (Catmull-Rom as Béziers)."""
    d = f"M{points[0][0]:.1f},{points[0][1]:.1f}"
    for i in range(len(points) - 1):
        p0, p1 = points[max(i - 1, 0)], points[i]
        p2, p3 = points[i + 1], points[min(i + 2, len(points) - 1)]
        d += (f"C{p1[0] + (p2[0] - p0[0]) / 6:.1f},{p1[1] + (p2[1] - p0[1]) / 6:.1f} "
              f"{p2[0] - (p3[0] - p1[0]) / 6:.1f},{p2[1] - (p3[1] - p1[1]) / 6:.1f} {p2[0]:.1f},{p2[1]:.1f}")
    return d


def hills(y, height, seed, fill, down=H, waves=3.0):
    dice = random.Random(seed)
    a, b, c = dice.uniform(0, 6), dice.uniform(0, 6), dice.uniform(0, 6)
    points = []
    for i in range(21):
        t = i / 20 * waves
        rise = 0.55 * math.sin(t * 1.7 + a) + 0.3 * math.sin(t * 3.9 + b) + 0.15 * math.sin(t * 8.3 + c)
        points.append((i * W / 20, y - height * (0.5 + 0.5 * rise)))
    return path(smooth(points) + f"L{W},{down}L0,{down}Z", fill)


def mountains(y, height, seed, fill, snow=None, peaks=5):
    dice = random.Random(seed)
    out = ""
    for i in range(peaks):
        x = (i + dice.uniform(0.2, 0.8)) * W / peaks
        h = height * dice.uniform(0.6, 1.0)
        half = h * dice.uniform(0.9, 1.25)
        ridge = [(x - half, y), (x - half * 0.55, y - h * 0.5), (x - half * 0.2, y - h * 0.82), (x, y - h),
                 (x + half * 0.24, y - h * 0.74), (x + half * 0.5, y - h * 0.46), (x + half, y)]
        out += poly(ridge, fill)
        out += poly([(x, y - h), (x + half * 0.24, y - h * 0.74), (x + half * 0.5, y - h * 0.46), (x + half, y),
                     (x + half * 0.1, y), (x + half * 0.06, y - h * 0.5)], "#1c2c44", 'opacity="0.13"')
        if snow:
            cap = [(x, y - h), (x + half * 0.2, y - h * 0.78), (x + half * 0.1, y - h * 0.72), (x + half * 0.03, y - h * 0.8),
                   (x - half * 0.06, y - h * 0.7), (x - half * 0.12, y - h * 0.78), (x - half * 0.24, y - h * 0.74)]
            out += poly(cap, snow)
    return out


def cloud(x, y, s, fill="#ffffff", opacity=0.75):
    return moved(x, y, path("M-150,20C-190,20 -190,-28 -140,-30C-130,-78 -60,-92 -30,-56C0,-98 84,-88 90,-38"
                            "C150,-46 168,20 112,20Z", fill, f'opacity="{opacity}"'), scale=s)


def clouds(seed, y, spread, n, fill="#ffffff", opacity=0.7):
    dice = random.Random(seed)
    return "".join(cloud(dice.uniform(0, W), y + dice.uniform(-spread, spread), dice.uniform(0.35, 1.0), fill,
                         opacity * dice.uniform(0.6, 1)) for _ in range(n))


def water(y, stops, seed, glint="#ffffff", n=110, down=H, strength=0.28):
    dice = random.Random(seed)
    out = wash(0, y, W, down - y, stops)
    for _ in range(n):
        t = dice.random() ** 1.6
        yy = y + 4 + t * (down - y - 8)
        length = 18 + t * dice.uniform(40, 190)
        x = dice.uniform(-60, W)
        out += path(f"M{x:.0f},{yy:.0f}q{length / 4:.0f},{-2 - 5 * t:.0f} {length / 2:.0f},0t{length / 2:.0f},0", "none",
                    f'stroke="{glint}" stroke-width="{1.6 + 3.4 * t:.1f}" stroke-linecap="round" '
                    f'opacity="{strength * dice.uniform(0.4, 1):.2f}"')
    return out


def glitter(x, y, down, seed, colour="#fff3cf", n=46):
    """The path of the sun on the water."""
    dice = random.Random(seed)
    out = ""
    for i in range(n):
        t = i / n
        yy = y + 6 + t * (down - y)
        half = 14 + 120 * t * dice.uniform(0.4, 1)
        xx = x + dice.uniform(-1, 1) * 60 * t
        out += rect(xx - half, yy, half * 2, 2.5 + 4 * t, colour, 3, f'opacity="{0.62 * (1 - 0.65 * t):.2f}"')
    return out


def gull(x, y, s, colour="#f8fafc"):
    return moved(x, y, path("M-46,-6C-30,-30 -12,-22 0,0C12,-22 30,-30 46,-6C28,-14 14,-8 0,10C-14,-8 -28,-14 -46,-6Z", colour),
                 scale=s)


def rock(x, y, w, h, fill="#6c7570", light="#8a938c"):
    return (path(f"M{x - w / 2},{y}C{x - w / 2},{y - h * .7} {x - w * .2},{y - h} {x + w * .05},{y - h * .95}"
                 f"C{x + w * .3},{y - h * .9} {x + w * .5},{y - h * .5} {x + w / 2},{y}Z", fill)
            + path(f"M{x - w * .4},{y - h * .35}C{x - w * .3},{y - h * .8} {x - w * .1},{y - h * .95} {x + w * .05},{y - h * .95}"
                   f"C{x - w * .08},{y - h * .7} {x - w * .2},{y - h * .5} {x - w * .4},{y - h * .35}Z", light))


def leafy(x, y, s, dark="#4d7a4f", mid="#659a5f", light="#86b877", trunk="#6b4a34"):
    """A broad-leaved tree that stands at x, y."""
    return moved(x, y,
                 path("M-9,0C-6,-50 -8,-80 -12,-120L12,-120C8,-80 6,-50 10,0Z", trunk),
                 circle(-52, -140, 56, dark), circle(52, -136, 58, dark), circle(0, -178, 72, mid), circle(-34, -150, 50, mid),
                 circle(38, -160, 50, mid), circle(-22, -198, 38, light, 'opacity="0.85"'), circle(26, -190, 26, light, 'opacity="0.7"'),
                 scale=s)


def fir(x, y, s, dark="#2f5a4a", light="#3f7460"):
    tiers = "".join(poly([(-70 + i * 16, -40 - i * 52), (70 - i * 16, -40 - i * 52), (0, -140 - i * 52)], dark)
                    + poly([(-70 + i * 16, -40 - i * 52), (-10, -40 - i * 52), (0, -140 - i * 52)], light) for i in range(4))
    return moved(x, y, rect(-9, -46, 18, 46, "#5a4030"), tiers, scale=s)


def cypress(x, y, s, fill="#3c5d45"):
    return moved(x, y, path("M0,-250C34,-170 36,-60 14,0L-14,0C-36,-60 -34,-170 0,-250Z", fill),
                 path("M0,-250C10,-170 8,-60 0,0L-14,0C-36,-60 -34,-170 0,-250Z", "#4d7355"), scale=s)


def house(x, y, w, h, wall, roof, seed=1, windows=(2, 2), door=True, flat=False):
    """Stands on y with its left edge at x."""
    out = rect(x, y - h, w, h, wall)
    out += rect(x + w * 0.72, y - h, w * 0.28, h, "#1b2b40", 0, 'opacity="0.10"')
    if flat:
        out += rect(x - 4, y - h - 8, w + 8, 12, "#ffffff", 2, 'opacity="0.8"')
    else:
        out += poly([(x - w * 0.07, y - h + 2), (x + w / 2, y - h - w * 0.42), (x + w * 1.07, y - h + 2)], roof)
    columns, rows = windows
    for r in range(rows):
        for c in range(columns):
            ww, hh = w / (columns * 2 + 1), h / (rows * 2 + 1)
            if door and r == rows - 1 and c == columns // 2:
                continue
            xx, yy = x + ww + c * 2 * ww, y - h + hh + r * 2 * hh
            out += rect(xx - 3, yy - 3, ww + 6, hh + 6, "#ffffff", 2, 'opacity="0.7"') + rect(xx, yy, ww, hh, "#56707f", 2)
    if door:
        dw = w / (columns * 2 + 1)
        out += rect(x + dw + (columns // 2) * 2 * dw, y - h * 0.36, dw, h * 0.36, "#6b4632", 4)
    return out


def boat(x, y, s, hull="#f4efe6", sail="#fdf8ee", second="#e9dcc2"):
    return moved(x, y, path("M-76,0C-60,32 60,32 84,-2L-76,0Z", hull), path("M-70,14C-50,32 60,32 78,10Z", "#243447", 'opacity="0.25"'),
                 rect(-3, -170, 6, 172, "#6a4f3a"), path("M8,-164C60,-110 74,-60 78,-18L8,-18Z", sail),
                 path("M-8,-150C-40,-100 -54,-60 -60,-18L-8,-18Z", second), scale=s)


def lighthouse(x, y, s, a="#c2503f", b="#f6efe4"):
    out = ""
    for i in range(6):
        t, u = i / 6, (i + 1) / 6
        half, half2 = 34 - 11 * t, 34 - 11 * u
        out += poly([(-half, -240 * t), (half, -240 * t), (half2, -240 * u), (-half2, -240 * u)], b if i % 2 else a)
    out += poly([(4, 0), (34, 0), (23, -240), (3, -240)], "#14202c", 'opacity="0.14"')
    out += rect(-30, -252, 60, 12, "#39434f", 3) + rect(-17, -292, 34, 42, "#ffe6a0") + rect(-2, -292, 4, 42, "#39434f")
    out += path("M-26,-290L0,-330L26,-290Z", "#8e3a2e") + circle(0, -334, 5, "#39434f")
    return moved(x, y, out, scale=s)


def pupil(x, y, s, coat, hair, trousers="#3a475c", arms="down", pack=None, long_hair=False, boots="#2a3340", skin="#e3b491"):
    """Seen from behind, feet at x, y; 300 units tall. arms: down, left (holds out), up (waves right), both."""
    dark = "#101a26"
    out = ellipse(0, 0, 74, 13, "#0d1722", 'opacity="0.22"')
    for side in (-1, 1):
        out += rect(-26 if side < 0 else 3, -104, 23, 92, trousers, 8) + rect(-28 if side < 0 else 2, -24, 26, 26, boots, 9)

    def arm(a, b, c):
        return line([a, b, c], coat, 24) + line([a, b, c], dark, 24, 'opacity="0.10"') + circle(c[0], c[1], 12, skin)
    left = {"down": ((-40, -190), (-50, -146), (-46, -104)), "left": ((-40, -190), (-78, -160), (-116, -150)),
            "both": ((-40, -190), (-66, -150), (-40, -120)), "up": ((-40, -190), (-50, -146), (-46, -104))}[arms]
    right = {"down": ((40, -190), (50, -146), (46, -104)), "up": ((40, -190), (76, -216), (88, -266)),
             "left": ((40, -190), (50, -146), (46, -104)), "both": ((40, -190), (66, -150), (40, -120))}[arms]
    out += arm(*left) + arm(*right)
    out += path("M-46,-94C-52,-150 -50,-200 -34,-212C-16,-222 16,-222 34,-212C50,-200 52,-150 46,-94C20,-86 -20,-86 -46,-94Z", coat)
    out += path("M12,-90C34,-90 40,-92 46,-94C52,-150 50,-200 34,-212C26,-216 20,-218 14,-219Z", dark, 'opacity="0.12"')
    out += rect(-10, -230, 20, 20, skin, 6) + circle(0, -256, 36, hair)
    out += ellipse(-10, -270, 16, 11, "#ffffff", 'opacity="0.10"')
    out += circle(-35, -250, 7, skin) + circle(35, -250, 7, skin)
    if long_hair:
        out += path("M-30,-268C-34,-220 -22,-176 0,-172C22,-176 34,-220 30,-268Z", hair)
    if pack:
        out += rect(-30, -204, 60, 78, pack, 14) + rect(-22, -160, 44, 28, dark, 8, 'opacity="0.18"') + rect(-9, -212, 18, 12, pack, 5)
    return moved(x, y, out, scale=s)


def reeds(seed, ranges, base, low, high, n=60, heads=True, colours=("#4f7a3e", "#6d8f45", "#85a556")):
    dice = random.Random(seed)
    out = ""
    for i in range(n):
        a, b = ranges[i % len(ranges)]
        x, h, lean = dice.uniform(a, b), dice.uniform(low, high), dice.uniform(-40, 40)
        out += path(f"M{x:.0f},{base}Q{x + lean * .1:.0f},{base - h * .6:.0f} {x + lean:.0f},{base - h:.0f}", "none",
                    f'stroke="{dice.choice(colours)}" stroke-width="{dice.uniform(5, 11):.0f}" stroke-linecap="round"')
        if heads and i % 4 == 0:
            out += moved(x + lean * .94, base - h - 20, rect(-10, -80, 20, 100, "#6b4a2c", 10), rect(-2, -112, 4, 40, "#6b4a2c", 2), turn=lean / 5)
    return out


def grass(seed, y, spread, n, colours=("#6f9d52", "#87b062", "#5c8a48")):
    dice = random.Random(seed)
    out = ""
    for _ in range(n):
        x, yy, h = dice.uniform(0, W), y + dice.uniform(0, spread), dice.uniform(16, 44)
        out += path(f"M{x:.0f},{yy:.0f}q{dice.uniform(-8, 8):.0f},{-h * .6:.0f} {dice.uniform(-14, 14):.0f},{-h:.0f}", "none",
                    f'stroke="{dice.choice(colours)}" stroke-width="4" stroke-linecap="round" opacity="0.8"')
    return out


def lines_of_text(x, y, w, n, step, colour, seed=1, height=9):
    dice = random.Random(seed)
    return "".join(rect(x, y + i * step, w * (dice.uniform(.45, .75) if i % 4 == 3 else dice.uniform(.86, 1)), height, colour, 4)
                   for i in range(n))


def paper(x, y, w, h, *parts, turn=0, fill="#fffdf6", pin=None):
    out = rect(-w / 2, -h / 2, w, h, fill, 3, 'filter="url(#shadow)"') + "".join(parts)
    if pin:
        out += circle(0, -h / 2 + 18, 13, pin) + circle(-4, -h / 2 + 14, 4, "#ffffff", 'opacity="0.6"')
    return moved(x, y, out, turn=turn)


def planks(x, y, w, h, base, dark, step, seed=1):
    """A wooden surface of boards that lie across."""
    dice = random.Random(seed)
    out = rect(x, y, w, h, base)
    yy = y
    while yy < y + h:
        out += rect(x, yy, w, 3, dark, 0, 'opacity="0.5"')
        for _ in range(3):
            out += rect(x + dice.uniform(0, w * .8), yy + dice.uniform(6, step - 6), dice.uniform(60, 260), 2, dark, 1, 'opacity="0.22"')
        yy += step
    return out


def stars(seed, n, down):
    dice = random.Random(seed)
    return "".join(circle(dice.uniform(0, W), dice.uniform(0, down) , dice.choice((1.2, 1.6, 2.2, 3.2)), dice.choice(("#ffffff", "#ffeccc", "#cfe3ff")),
                          f'opacity="{dice.uniform(.35, 1):.2f}"') for _ in range(n))
