#!/usr/bin/env python3
"""judge.py RESULT SUMMARY: what testssl.sh found, in a few lines, with the grade of SSL Labs' rating guide (which
testssl.sh 3.0 does not give itself); 1 below A or with a finding that it calls worse than LOW."""
import json
import re
import sys

# What a certificate of one's own authority cannot have, and what is about the machine that looks.
NOT_OURS = {"cert_chain_of_trust", "cert_revocation", "cert_trust", "DNS_CAArecord", "OCSP_stapling",
            "certificate_transparency", "engine_problem"}
SHOWN = ["SSLv2", "SSLv3", "TLS1", "TLS1_1", "TLS1_2", "TLS1_3", "PFS_ciphers", "PFS_ECDHE_curves", "cert_keySize",
         "cert_signatureAlgorithm", "secure_renego", "secure_client_renego", "CRIME_TLS", "BREACH", "ROBOT", "heartbleed",
         "LUCKY13", "HSTS"]
WEAK_CIPHERS = ["cipherlist_NULL", "cipherlist_aNULL", "cipherlist_EXPORT", "cipherlist_LOW", "cipherlist_3DES_IDEA"]


def offered(by_id, name):
    return by_id.get(name, "not tested").startswith("offered")


def key_score(size):
    # A curve's bits count as the RSA key of the same strength.
    kind, bits = re.match(r"(\w+) (\d+)", size).groups()
    bits = int(bits)
    strength = {256: 3072, 384: 7680, 521: 15360}.get(bits, 0) if kind == "EC" else bits
    return 100 if strength >= 4096 else 90 if strength >= 2048 else 40


def rate(by_id):
    if any(offered(by_id, name) for name in ["SSLv2", "SSLv3"] + WEAK_CIPHERS):
        return "F", 0
    bits = [int(match.group(1)) for one, text in by_id.items() if one.startswith("cipher_x")
            for match in [re.search(r"\s(\d{3})\s+TLS_", text)] if match]
    if not bits or not by_id.get("cert_keySize"):
        return "none", 0
    ciphers = (sum(100 if each >= 256 else 80 if each >= 128 else 20 for each in (min(bits), max(bits)))) / 2
    score = 0.3 * 100 + 0.3 * key_score(by_id["cert_keySize"]) + 0.4 * ciphers
    grade = "A" if score >= 80 else "B" if score >= 65 else "C"
    capped = offered(by_id, "TLS1") or offered(by_id, "TLS1_1") or not offered(by_id, "TLS1_2") or not offered(by_id, "PFS")
    return ("B" if capped and grade == "A" else grade), round(score)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        findings = json.load(file)
    by_id = {one["id"]: one["finding"] for one in findings}
    bad = [one for one in findings if one["severity"] in ("MEDIUM", "HIGH", "CRITICAL", "FATAL", "WARN")
           and one["id"].split(" ")[0] not in NOT_OURS]
    grade, score = rate(by_id)
    lines = ["grade %s (%d of 100)" % (grade, score)]
    lines += ["%-24s %s" % (name, by_id[name]) for name in SHOWN if name in by_id]
    lines += ["%s: %s: %s" % (one["severity"], one["id"], one["finding"]) for one in bad]
    text = "\n".join(lines) + "\n"
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(text)
    print(text, end="")
    if grade != "A" or bad:
        print("not good enough: grade %s, %d findings" % (grade, len(bad)))
        return 1
    return 0


sys.exit(main())
