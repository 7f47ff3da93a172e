#!/usr/bin/env python3
"""scripts/release in a copy of the tree: what it makes, and that it refuses what does not agree."""
import base64
import hashlib
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
from windows_program import windows_program  # noqa: E402

SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
COPIED = ["CMakeLists.txt", "scripts/release", "packaging/release", "packaging/linux/eu.jumelle.Jumelle.metainfo.xml.in", "docs/deploying.md"]
KEY_HEAD = bytes.fromhex("302a300506032b6570032100")


class Release(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for name in COPIED:
            target = self.root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if (SOURCE / name).is_dir() else shutil.copy
            copy(SOURCE / name, target)
        (self.root / "changelog/unreleased").mkdir(parents=True)
        self.note("0001-one.md", "# One thing\n\nAdded\n- First\n  and its second line.\n\nFixed\n- Broken.\n")
        self.note("0002-two.md", "- No heading at all.\n")
        self.out = self.root / "build/package/out"
        self.version = re.search(r"jumelle VERSION (\S+)", (self.root / "CMakeLists.txt").read_text()).group(1)

    def tearDown(self):
        self.folder.cleanup()

    def note(self, name, text):
        (self.root / "changelog/unreleased" / name).write_text(text)

    def release(self, *words, code=0):
        done = subprocess.run([sys.executable, str(self.root / "scripts/release"), *map(str, words)], capture_output=True, text=True)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def change(self, name, old, new):
        path = self.root / name
        self.assertIn(old, path.read_text())
        path.write_text(path.read_text().replace(old, new))

    def deb(self, name, version):
        tree = self.root / "tree"
        (tree / "DEBIAN").mkdir(parents=True, exist_ok=True)
        (tree / "DEBIAN/control").write_text(f"Package: jumelle\nVersion: {version}\nArchitecture: all\nMaintainer: a <a@b.example>\nDescription: d\n")
        self.out.mkdir(parents=True, exist_ok=True)
        subprocess.run(["dpkg-deb", "--build", "--root-owner-group", str(tree), str(self.out / name)], check=True, capture_output=True)

    def archive(self, rows=None, told=None):
        """An archive for Linux whose programs tell that version, and that lists these packages."""
        self.out.mkdir(parents=True, exist_ok=True)
        name = f"jumelle-{self.version}-linux-x86_64"
        script = f"#!/bin/sh\necho Jumelle {told or self.version}\n".encode()
        members = {"bin/jumelle": script, "bin/jumelle-cli": script}
        if rows is not None:
            members["licences/packages.tsv"] = "".join("\t".join(row) + "\n" for row in rows).encode()
        with tarfile.open(self.out / f"{name}.tar.xz", "w:xz") as tar:
            for inner, content in members.items():
                member = tarfile.TarInfo(f"{name}/{inner}")
                member.size, member.mode = len(content), 0o755
                tar.addfile(member, io.BytesIO(content))

    def portable(self, told):
        self.out.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(self.out / f"Jumelle-{self.version}-portable.zip", "w") as archive:
            for name, version in told.items():
                archive.writestr(f"Jumelle/{name}.exe", windows_program(version))

    def test_a_tree_in_order_agrees(self):
        self.assertIn("everything agrees", self.release("check"))

    def test_whatever_differs_is_named(self):
        self.change("packaging/linux/eu.jumelle.Jumelle.metainfo.xml.in", f'<release version="{self.version}"', '<release version="9.9.9"')
        self.assertIn("AppStream lists 9.9.9", self.release("check", code=1))

    def test_a_document_of_another_version_is_named(self):
        whole = (self.root / "docs/deploying.md").read_text()
        for name in ["jumelle_{}_amd64.deb", "jumelled-{}-1.x86_64.rpm", "Jumelle-{}-x64.msi", "Jumelle-{}-macos-arm64.dmg", "Jumelle {}", "`{}.0`"]:
            self.change("docs/deploying.md", name.format(self.version), name.format("0.0.9"))
            self.assertIn(f"deploying.md names {name.format('0.0.9').strip('`')}, the project", self.release("check", code=1))
            (self.root / "docs/deploying.md").write_text(whole)

    def test_a_package_of_another_version_is_named(self):
        self.deb(f"jumelle_{self.version}_all.deb", "0.0.7")
        self.assertIn("says inside that it is 0.0.7", self.release("check", code=1))

    def test_unreleased_notes_must_be_readable(self):
        self.note("0003-three.md", "A sentence that is no list.\n")
        self.assertIn("0003-three.md", self.release("check", code=1))

    def test_prepare_collects_everything_once(self):
        self.release("check", "--released", code=1)
        self.release("prepare", "7.0.0", "--date", "2027-02-03")
        text = (self.root / "changelog/7.0.0.md").read_text()
        self.assertTrue(text.startswith("# 7.0.0 – 2027-02-03\n"))
        for line in ["- First\n  and its second line.", "- Broken.", "- No heading at all.", "### One thing"]:
            self.assertIn(line, text)
        # Not below a subject it does not belong to.
        self.assertLess(text.index("- No heading at all."), text.index("### One thing"))
        self.assertLess(text.index("## Added"), text.index("## Fixed"))
        self.assertEqual(list((self.root / "changelog/unreleased").glob("*.md")), [])
        self.assertIn("project(jumelle VERSION 7.0.0", (self.root / "CMakeLists.txt").read_text())
        for name in ["jumelle_7.0.0_amd64.deb", "Jumelle-7.0.0-x64.msi", "/Volumes/Jumelle 7.0.0/", "`7.0.0.0`"]:
            self.assertIn(name, (self.root / "docs/deploying.md").read_text())
        self.release("check", "--released")
        self.note("0004-four.md", "- After it.\n")
        self.assertIn("was released", self.release("prepare", "7.0.0", code=1))
        self.assertIn("older", self.release("prepare", "6.9.9", code=1))

    def test_prepare_that_cannot_be_done_changes_nothing(self):
        self.note("0003-three.md", "A sentence that is no list.\n")
        before = {p: p.read_bytes() for p in self.root.rglob("*") if p.is_file()}
        self.release("prepare", "7.0.0", code=1)
        self.assertEqual(before, {p: p.read_bytes() for p in self.root.rglob("*") if p.is_file()})

    def public_key(self, text):
        path = self.root / "public.der"
        path.write_bytes(KEY_HEAD + base64.b64decode(text))
        return path

    def good(self, public, content, signature):
        (self.root / "content").write_bytes(content)
        (self.root / "signature").write_bytes(signature)
        return subprocess.run(["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", str(public), "-in",
                               str(self.root / "content"), "-sigfile", str(self.root / "signature")], capture_output=True).returncode == 0

    def test_finish_sums_and_signs(self):
        self.deb(f"jumelle_{self.version}_all.deb", self.version)
        self.archive([("libexample1", "example", "1:2.3.4+dfsg-5", "Expat"), ("libodd", "odd", "1.0-1", "whatever-it-is")])
        key = self.root / "key.pem"
        public = self.public_key(self.release("key", key).strip())
        self.assertEqual(key.stat().st_mode & 0o777, 0o600)
        self.release("finish", "--key", key)
        subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=self.out, check=True, capture_output=True)
        sums, signature = (self.out / "SHA256SUMS").read_bytes(), (self.out / "SHA256SUMS.sig").read_bytes()
        self.assertEqual(len(sums.splitlines()), 4)
        self.assertTrue(self.good(public, sums, signature))
        self.assertFalse(self.good(public, sums + b" ", signature))
        bill = json.loads((self.out / f"jumelle-{self.version}-linux-x86_64.tar.xz.cdx.json").read_text())
        parts = {c["name"]: c for c in bill["components"]}
        self.assertEqual(parts["libexample1"]["version"], "2.3.4")
        self.assertEqual(parts["libexample1"]["purl"], "pkg:deb/debian/example@1%3A2.3.4%2Bdfsg-5?arch=source")
        self.assertEqual(parts["libexample1"]["licenses"], [{"license": {"id": "MIT"}}])
        self.assertEqual(parts["libodd"]["licenses"], [{"license": {"name": "whatever-it-is"}}])
        content = (self.out / f"jumelle-{self.version}-linux-x86_64.tar.xz").read_bytes()
        self.assertEqual(bill["metadata"]["component"]["hashes"][0]["content"], hashlib.sha256(content).hexdigest())

    def test_an_archive_that_names_no_packages_is_refused(self):
        self.archive()
        self.assertIn("does not say which packages", self.release("finish", code=1))

    def test_programs_of_another_version_are_named(self):
        self.archive([])
        self.release("check")
        self.archive([], told="0.0.6")
        self.assertIn("jumelle-cli says inside that it is 0.0.6", self.release("check", code=1))

    def test_a_resource_of_another_version_is_named(self):
        self.portable({"jumelle": self.version, "jumelle-cli": self.version})
        self.release("check")
        self.portable({"jumelle": self.version, "jumelle-cli": "0.0.5"})
        self.assertIn("portable.zip: jumelle-cli.exe says inside that it is 0.0.5", self.release("check", code=1))
        self.portable({"jumelle-cli": self.version})
        self.assertIn("portable.zip: jumelle.exe says inside that it is not there", self.release("check", code=1))
        (self.out / f"Jumelle-{self.version}-portable.zip").write_bytes(b"no zip")
        self.assertIn("cannot be read", self.release("check", code=1))

    def test_a_setup_program_tells_its_version(self):
        self.out.mkdir(parents=True)
        path = self.out / f"Jumelle-{self.version}-setup.exe"
        path.write_bytes(windows_program(self.version))
        self.release("check")
        path.write_bytes(windows_program("0.0.4"))
        self.assertIn("the setup program says inside that it is 0.0.4", self.release("check", code=1))
        path.write_bytes(windows_program(None))
        self.assertIn("the setup program says inside that it is none", self.release("check", code=1))

    def test_kinds_that_are_absent_are_named(self):
        self.deb(f"jumelle_{self.version}_all.deb", self.version)
        self.release("prepare", self.version, "--date", "2027-02-03")
        said = self.release("check", "--released")
        self.assertIn("server as DEB", said)
        self.assertIn("disk image for macOS", said)
        self.assertNotIn("client as DEB", said)
        self.assertIn("MSI", self.release("finish"))

    def test_a_key_is_never_written_over(self):
        key = self.root / "key.pem"
        self.release("key", key)
        before = key.read_bytes()
        self.release("key", key, code=1)
        self.assertEqual(before, key.read_bytes())

    def test_bills_name_each_part_once_and_its_licence(self):
        for kind in ["client-deb", "server-deb", "archive", "windows", "macos", "flatpak", "appimage"]:
            bill = json.loads(self.release("sbom", kind))
            references = [c["bom-ref"] for c in bill["components"]]
            self.assertEqual(len(references), len(set(references)), kind)
            self.assertTrue(all(c["licenses"] for c in bill["components"]), kind)
            self.assertIn("tl::expected", [c["name"] for c in bill["components"]], kind)

    def test_every_part_that_travels_along_has_a_version(self):
        table = json.loads((self.root / "packaging/release/components.json").read_text())
        for row in table["components"]:
            self.assertTrue("version" in row or "no-version" in row, row["name"])
            if "version" in row and "part-of" not in row:
                self.assertTrue({"source", "cpe", "purl"} & set(row), f"{row['name']} cannot be held against any list")
        named = {row["name"]: row for row in table["components"] if row.get("part-of") == "Qt"}
        for name in ["double-conversion", "MD4C", "TinyCBOR", "Public Suffix List", "FreeType", "PCRE2"]:
            self.assertIn("version", named[name])

    def unlike_debian(self, rows=None, documents="/usr/share/doc"):
        program = "import json, sys\nimport parts\nfor line in parts.unlike_debian(json.loads(sys.argv[1]), sys.argv[2]): print(line)"
        done = subprocess.run([sys.executable, "-B", "-c", program, json.dumps(rows), str(documents)], capture_output=True, text=True, check=True,
                              env={**os.environ, "PYTHONPATH": str(self.root / "packaging/release")})
        return done.stdout

    def test_a_licence_is_the_one_debian_names(self):
        self.assertEqual(self.unlike_debian(), "")  # of what is installed here
        documents = self.root / "doc"
        (documents / "libkey-dev").mkdir(parents=True)
        (documents / "libkey-dev/copyright").write_text("Files: debian/*\nLicense: GPL-3+\n\nFiles: *\nCopyright: A\n B\nLicense: BSD-2-clause\n words\n\nFiles: x\nLicense: MIT\n")
        rows = [{"name": "Key", "version": {"debian": "libkey-dev"}, "source": "key", "licence": "BSD-2-Clause"},
                {"name": "older Key", "version": "0.1", "source": "key", "licence": "BSD-3-Clause"}]
        self.assertEqual(self.unlike_debian(rows, documents), "older Key: components.json says BSD-3-Clause, Debian's libkey-dev says BSD-2-clause\n")
        rows[1]["debian-says"] = "BSD-2-clause"
        self.assertEqual(self.unlike_debian(rows, documents), "")
        rows[1]["debian-says"] = "ISC"
        self.assertIn("older Key", self.unlike_debian(rows, documents))
        (documents / "libkey-dev/copyright").write_text("Files: *\nLicense: GPL-2 or MIT\n")
        self.assertEqual(self.unlike_debian(rows, documents), "")  # no one name

    def test_the_bundle_for_macs_brings_every_licence(self):
        installed = (SOURCE / "packaging/macos/CMakeLists.txt").read_text()
        table = json.loads((self.root / "packaging/release/components.json").read_text())
        for row in table["components"]:
            if "macos" in row["in"]:
                text = row.get("mac-text", "none")
                self.assertTrue((SOURCE / "packaging/macos/licences" / text).is_file() or f"RENAME {text}" in installed, row["name"])
        self.assertIn("install(DIRECTORY licences/", installed)

    def test_the_folder_for_windows_brings_every_licence(self):
        staged = "".join((SOURCE / "packaging/windows" / name).read_text() for name in ("stage", "build-libraries"))
        staged = staged.replace("for name in sqlite sodium", "licences/sqlite.txt licences/sodium.txt")
        table = json.loads((self.root / "packaging/release/components.json").read_text())
        for row in table["components"]:
            if "windows" in row["in"] and "text" in row:
                self.assertIn(f"licences/{row['text']}", staged, row["name"])

    def test_the_setup_program_carries_the_code_of_nsis(self):
        self.out.mkdir(parents=True)
        for name, there in [("setup.exe", True), ("x64.msi", False), ("portable.zip", False)]:
            path = self.out / f"Jumelle-{self.version}-{name}"
            path.write_bytes(b"installer")
            bill = json.loads(self.release("sbom", "windows", "--file", path))
            told = [c["licenses"] for c in bill["components"] if c["name"].startswith("NSIS")]
            self.assertEqual(told, [[{"expression": "Zlib AND CPL-1.0 WITH LZMA-exception"}]] if there else [], name)

    def test_the_bill_of_an_appimage_names_what_travels_in_its_archive(self):
        self.out.mkdir(parents=True)
        image = self.out / f"Jumelle-{self.version}-x86_64.AppImage"
        image.write_bytes(b"image")
        self.assertIn(f"jumelle-{self.version}-linux-x86_64.tar.xz is missing beside", self.release("sbom", "appimage", "--file", image, code=1))
        self.archive([("libexample1", "example", "2.3.4-5", "Expat")])
        names = [c["name"] for c in json.loads(self.release("sbom", "appimage", "--file", image))["components"]]
        self.assertIn("libexample1", names)
        self.assertIn("AppImage type 2 runtime", names)
        other = image.rename(image.with_name("Jumelle.AppImage"))
        self.assertIn("is not called", self.release("sbom", "appimage", "--file", other, code=1))

    def test_packages_for_linux_name_the_openssl_they_use(self):
        for kind in ["client-deb", "client-rpm", "server-deb", "server-rpm", "flatpak"]:
            found = [c for c in json.loads(self.release("sbom", kind))["components"] if c["name"] == "OpenSSL"]
            self.assertEqual([c["properties"][0]["value"] for c in found], ["no, the system's own"], kind)

    def test_the_bill_of_an_image_names_what_homebrew_gave(self):
        self.out.mkdir(parents=True)
        image = self.out / f"Jumelle-{self.version}-macos-arm64.dmg"
        image.write_bytes(b"image")
        self.assertIn("packages.tsv is missing", self.release("sbom", "macos", "--file", image, code=1))
        image.with_name(image.name + ".packages.tsv").write_text("freetype\t2.13.3_1\nlibsodium\t1.0.20\nqtbase\t6.9.1\n")
        bill = json.loads(self.release("sbom", "macos", "--file", image))
        self.assertEqual([c["version"] for c in bill["components"] if c["name"] == "freetype"], ["2.13.3"])
        self.assertEqual(len([c for c in bill["components"] if c["name"] == "libsodium"]), 1)
        self.assertEqual([c for c in bill["components"] if c["name"] == "qtbase"], [])

    def staged(self, tree, rows):
        program = "import json, pathlib, sys\nimport staged\nfor line in staged.problems(pathlib.Path(sys.argv[1]), json.loads(sys.argv[2])): print(line)"
        done = subprocess.run([sys.executable, "-B", "-c", program, str(tree), json.dumps(rows)], capture_output=True, text=True, check=True,
                              env={**os.environ, "PYTHONPATH": str(self.root / "packaging/release")})
        return done.stdout

    def test_what_is_staged_is_what_is_listed(self):
        tree = self.root / "stage"
        (tree / "licences").mkdir(parents=True)
        (tree / "A1.dll").write_bytes(b"\0A 1.2 (built)\0")
        (tree / "licences/a.txt").write_text("free")
        rows = [{"name": "A", "version": "1.2", "files": ["A*.dll"], "seen": ["A1.dll", "A {version} ("], "text": "a.txt", "in": ["windows"]},
                {"name": "B", "version": "3", "files": ["B.dll"], "in": ["macos"]}]
        self.assertEqual(self.staged(tree, rows), "")
        rows[0]["version"] = "1.3"
        self.assertIn("'A 1.3 (' is not in A1.dll", self.staged(tree, rows))
        rows[0]["version"] = "1.2"
        (tree / "stranger.dll").write_bytes(b"")
        self.assertIn("stranger.dll belongs to no part", self.staged(tree, rows))
        (tree / "stranger.dll").unlink()
        (tree / "licences/a.txt").unlink()
        self.assertIn("licences/a.txt is missing", self.staged(tree, rows))
        (tree / "A1.dll").unlink()
        self.assertIn("A: no A*.dll", self.staged(tree, rows))

    def test_the_parts_of_qt_are_those_of_the_qt_that_is_shipped(self):
        program = "import staged\nprint(staged.same_qt('9.9.9'), staged.same_qt(staged.listed()['qt-parts-of']))"
        done = subprocess.run([sys.executable, "-B", "-c", program], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(self.root / "packaging/release")})
        self.assertRegex(done.stdout, r"^\['Qt is 9\.9\.9, .*'\] \[\]$")

    def manifest(self, key, *more, code=0):
        return self.release("manifest", "--key", key, "--page", "https://jumelle.example/new", "--number", 3, "--out", self.root / "versions.json", *more, code=code)

    def test_the_list_of_versions_is_signed_for_its_purpose(self):
        key = self.root / "key.pem"
        public = self.public_key(self.release("key", key).strip())
        self.manifest(key)
        envelope = json.loads((self.root / "versions.json").read_text())
        content, signature = (base64.b64decode(envelope[name]) for name in ("content", "signature"))
        self.assertTrue(self.good(public, b"jumelle-versions-1\n" + content, signature))
        self.assertFalse(self.good(public, content, signature))
        told = json.loads(content)
        self.assertEqual(told["number"], 3)
        self.assertEqual({v["platform"]: v["version"] for v in told["versions"]}, {"windows": self.version, "linux": self.version, "macos": self.version})

    def test_a_list_with_another_address_or_key_is_refused(self):
        key = self.root / "key.pem"
        self.release("key", key)
        self.assertIn("https", self.release("manifest", "--key", key, "--page", "http://jumelle.example/", "--number", 1, "--out", self.root / "v", code=1))
        self.assertIn("--days", self.manifest(key, "--days", "4000", code=1))
        rsa = self.root / "rsa.pem"
        subprocess.run(["openssl", "genrsa", "-out", str(rsa), "2048"], check=True, capture_output=True)
        self.assertIn("not an Ed25519 key", self.manifest(rsa, code=1))
        self.assertFalse((self.root / "versions.json").exists())

    def test_debians_list_is_held_against_what_travels_along(self):
        data = {
            "freetype": {
                "CVE-1": {"releases": {"bookworm": {"status": "open", "urgency": "low"}}},
                "CVE-2": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "2.12.1+dfsg-5+deb12u4", "urgency": "high"}}},
                "CVE-3": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "2.10.0-1", "urgency": "high"}}},
                "CVE-4": {"releases": {"bookworm": {"status": "resolved", "fixed_version": "0", "urgency": "high"}}},
                "CVE-5": {"releases": {"sid": {"status": "open", "urgency": "high"}}},
            },
            "unrelated": {"CVE-6": {"releases": {"bookworm": {"status": "open", "urgency": "high"}}}},
        }
        path = self.root / "debian.json"
        path.write_text(json.dumps(data))
        said = self.release("advisories", "--of", "windows", "--debian", path, code=1)
        self.assertEqual(sorted(set(re.findall(r"^CVE-\d", said, re.M))), ["CVE-1", "CVE-2"])
        self.assertIn("mended in 2.12.1+dfsg-5+deb12u4", said)
        self.assertIn("0 known", self.release("advisories", "--of", "server-deb", "--debian", path))
        self.archive([("libfree6", "freetype", "2.12.1+dfsg-5", "Expat"), ("libfree-tools", "freetype", "2.12.1+dfsg-5", "Expat")])
        said = self.release("advisories", "--of", "archive", "--debian", path, code=1)
        self.assertEqual(re.findall(r"^CVE-\d", said, re.M), ["CVE-1", "CVE-2"])  # once, though two packages are from that source
        path.write_text("{}")
        self.assertIn("not Debian's list", self.release("advisories", "--debian", path, code=1))

    def test_advisories_look_into_the_files_there_are(self):
        said = self.release("advisories")
        for kind in ["archive", "appimage", "macos"]:
            self.assertIn(f"{kind}: no such file in {self.out}", said)
        self.assertNotIn("windows: no such file", said)
        self.archive([("libexample1", "example", "2.3.4-5", "Expat"), ("libexample-more1", "example", "2.3.4-5", "Expat")])
        (self.out / f"Jumelle-{self.version}-x86_64.AppImage").write_bytes(b"image")
        image = self.out / f"Jumelle-{self.version}-macos-arm64.dmg"
        image.write_bytes(b"image")
        image.with_name(image.name + ".packages.tsv").write_text("brotli\t1.1.0\n")
        said = self.release("advisories")
        self.assertRegex(said, r"(?m)^example +2\.3\.4 +pkg:deb/debian/example@2\.3\.4-5\?arch=source +archive, appimage$")
        self.assertRegex(said, r"(?m)^brotli +1\.1\.0 .* macos$")
        self.assertNotIn("no such file", said)
        elsewhere = self.out.rename(self.root / "elsewhere")
        self.assertNotIn("example", self.release("advisories"))
        self.assertIn("example", self.release("advisories", "--out", elsewhere, "--of", "appimage"))


if __name__ == "__main__":
    unittest.main()
