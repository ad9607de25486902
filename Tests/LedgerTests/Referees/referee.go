// Go's own implementation of signed notes, trees and tiles (golang.org/x/mod/sumdb) judges logs of ours, and makes logs
// for us to judge.
//
//	referee check FOLDER     our log: checkpoint, tiles, entries, proofs, consistency, cosignature
//	referee make FOLDER N    a log of N entries, published and signed by Go
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	log.SetFlags(0)
	switch {
	case len(os.Args) == 3 && os.Args[1] == "check":
		check(os.Args[2])
	case len(os.Args) == 4 && os.Args[1] == "make":
		count, err := strconv.ParseInt(os.Args[3], 10, 64)
		must(err)
		makeLog(os.Args[2], count)
	default:
		log.Fatal("referee check FOLDER | make FOLDER N")
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func read(folder, name string) []byte {
	content, err := os.ReadFile(filepath.Join(folder, name))
	must(err)
	return content
}

func write(folder, name string, content []byte) {
	path := filepath.Join(folder, name)
	must(os.MkdirAll(filepath.Dir(path), 0o755))
	must(os.WriteFile(path, content, 0o644))
}

// C2SP leaves out the height, which it fixes at 8.
func tilePath(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

type folderTiles struct{ folder string }

func (t folderTiles) Height() int { return height }

func (t folderTiles) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var contents [][]byte
	for _, tile := range tiles {
		content, err := os.ReadFile(filepath.Join(t.folder, tilePath(tile)))
		if err != nil {
			return nil, err
		}
		contents = append(contents, content)
	}
	return contents, nil
}

func (t folderTiles) SaveTiles([]tlog.Tile, [][]byte) {}

// A witness' cosignature/v1, which the note package does not know.
type cosigner struct {
	name    string
	hash    uint32
	public  ed25519.PublicKey
	private ed25519.PrivateKey
	time    uint64
}

func newCosigner(name string, public ed25519.PublicKey) *cosigner {
	sum := sha256.Sum256(append([]byte(name+"\n\x04"), public...))
	return &cosigner{name: name, hash: binary.BigEndian.Uint32(sum[:]), public: public}
}

func parseCosigner(vkey string) *cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	must(err)
	if len(key) != 33 || key[0] != 4 {
		log.Fatal("not the key of a cosigner")
	}
	c := newCosigner(parts[0], key[1:])
	if fmt.Sprintf("%08x", c.hash) != parts[1] {
		log.Fatal("the cosigner's key has another identifier")
	}
	return c
}

func (c *cosigner) vkey() string {
	return fmt.Sprintf("%s+%08x+%s", c.name, c.hash, base64.StdEncoding.EncodeToString(append([]byte{4}, c.public...)))
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.hash }

func message(time uint64, text []byte) []byte {
	return append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), text...)
}

func (c *cosigner) Verify(text, signature []byte) bool {
	return len(signature) == 72 &&
		ed25519.Verify(c.public, message(binary.BigEndian.Uint64(signature), text), signature[8:])
}

func (c *cosigner) Sign(text []byte) ([]byte, error) {
	signature := binary.BigEndian.AppendUint64(nil, c.time)
	return append(signature, ed25519.Sign(c.private, message(c.time, text))...), nil
}

func split(bundle []byte) (entries [][]byte) {
	for len(bundle) > 0 {
		length := int(binary.BigEndian.Uint16(bundle))
		entries = append(entries, bundle[2:2+length])
		bundle = bundle[2+length:]
	}
	return entries
}

func entryTile(n, width int64) string {
	return strings.Replace(tilePath(tlog.Tile{H: height, L: 0, N: n, W: int(width)}), "tile/0/", "tile/entries/", 1)
}

func check(folder string) {
	logKey, err := note.NewVerifier(strings.TrimSpace(string(read(folder, "vkey"))))
	must(err)
	witness := parseCosigner(strings.TrimSpace(string(read(folder, "witness.vkey"))))
	opened, err := note.Open(read(folder, "checkpoint"), note.VerifierList(logKey, witness))
	must(err)
	if len(opened.Sigs) != 2 || len(opened.UnverifiedSigs) != 0 {
		log.Fatalf("%d signatures verify, %d are unknown", len(opened.Sigs), len(opened.UnverifiedSigs))
	}
	// The tree of Go's checkpoint has another first line; the three that follow are the same.
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != logKey.Name() {
		log.Fatalf("the origin is %s", lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	tree := tlog.Tree{N: size, Hash: root}
	hashes := tlog.TileHashReader(tree, folderTiles{folder})

	var entries [][]byte
	for start := int64(0); start < size; start += 256 {
		width := size - start
		if width > 256 {
			width = 256
		}
		entries = append(entries, split(read(folder, entryTile(start/256, width)))...)
	}
	if int64(len(entries)) != size {
		log.Fatalf("%d entries for a size of %d", len(entries), size)
	}
	// Proofs that Go makes of our tiles, and those that we made.
	ours := strings.Split(strings.TrimSpace(string(read(folder, "proofs"))), "\n")
	if int64(len(ours)) != size {
		log.Fatalf("%d proofs for a size of %d", len(ours), size)
	}
	for index, entry := range entries {
		n := int64(index)
		proof, err := tlog.ProveRecord(size, n, hashes)
		must(err)
		must(tlog.CheckRecord(proof, size, root, n, tlog.RecordHash(entry)))
		must(tlog.CheckRecord(tlog.RecordProof(parse(ours[index])), size, root, n, tlog.RecordHash(entry)))
	}
	checked := 0
	for _, line := range strings.Split(strings.TrimSpace(string(read(folder, "consistency"))), "\n") {
		fields := strings.SplitN(line, " ", 4)
		old, err := strconv.ParseInt(fields[0], 10, 64)
		must(err)
		oldRoot, err := tlog.ParseHash(fields[1])
		must(err)
		expected, err := tlog.TreeHash(old, hashes)
		must(err)
		if expected != oldRoot {
			log.Fatalf("the root of the first %d entries is another", old)
		}
		must(tlog.CheckTree(tlog.TreeProof(parse(strings.Join(fields[2:], " "))), size, root, old, oldRoot))
		checked++
	}
	fmt.Printf("checked %d entries, %d smaller trees\n", size, checked)
}

func parse(line string) (hashes []tlog.Hash) {
	for _, text := range strings.Fields(line) {
		hash, err := tlog.ParseHash(text)
		must(err)
		hashes = append(hashes, hash)
	}
	return hashes
}

type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) (hashes []tlog.Hash, err error) {
	for _, index := range indexes {
		hashes = append(hashes, s[index])
	}
	return hashes, nil
}

func makeLog(folder string, count int64) {
	// Fixed seeds: the same log each time.
	secret, public, err := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{7}, 32)), "go.example/log")
	must(err)
	signer, err := note.NewSigner(secret)
	must(err)
	private := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{9}, 32))
	witness := newCosigner("go.example/witness", private.Public().(ed25519.PublicKey))
	witness.private, witness.time = private, 1700000000

	var hashes stored
	var bundle []byte
	for n := int64(0); n < count; n++ {
		entry := []byte(fmt.Sprintf("entry %d", n))
		added, err := tlog.StoredHashes(n, entry, hashes)
		must(err)
		hashes = append(hashes, added...)
		bundle = append(binary.BigEndian.AppendUint16(bundle, uint16(len(entry))), entry...)
		if n%256 == 255 || n == count-1 {
			write(folder, entryTile(n/256, n%256+1), bundle)
			bundle = nil
		}
	}
	for _, tile := range tlog.NewTiles(height, 0, count) {
		content, err := tlog.ReadTileData(tile, hashes)
		must(err)
		write(folder, tilePath(tile), content)
	}
	root, err := tlog.TreeHash(count, hashes)
	must(err)
	text := fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), count, root)
	signed, err := note.Sign(&note.Note{Text: text}, signer, witness)
	must(err)
	write(folder, "checkpoint", signed)
	write(folder, "vkey", []byte(public+"\n"))
	write(folder, "witness.vkey", []byte(witness.vkey()+"\n"))
	var proofs strings.Builder
	for n := int64(0); n < count; n++ {
		proof, err := tlog.ProveRecord(count, n, hashes)
		must(err)
		for _, hash := range proof {
			fmt.Fprintf(&proofs, "%s ", hash)
		}
		fmt.Fprintln(&proofs)
	}
	write(folder, "proofs", []byte(proofs.String()))
	var trees strings.Builder
	for old := int64(1); old <= count; old++ {
		oldRoot, err := tlog.TreeHash(old, hashes)
		must(err)
		proof, err := tlog.ProveTree(count, old, hashes)
		must(err)
		fmt.Fprintf(&trees, "%d %s ", old, oldRoot)
		for _, hash := range proof {
			fmt.Fprintf(&trees, "%s ", hash)
		}
		fmt.Fprintln(&trees)
	}
	write(folder, "consistency", []byte(trees.String()))
}
