//! Archives: what is taken, what is refused, and how one that never ends does.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use tar::{EntryType, Header};
use workbook::commands::grade::Grade;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::graded::one;
use crate::small::{LIB, Small};

const SRC: &str = "exercises/01-small/src";

/// A kind of entry, its name, and what it holds or where it leads.
#[derive(Clone)]
enum Entry {
    File(String, Vec<u8>),
    Link(String, String),
}

fn file(name: impl Into<String>, text: &str) -> Entry {
    Entry::File(name.into(), text.as_bytes().to_vec())
}

fn zip(path: &Path, entries: &[Entry]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    let options = SimpleFileOptions::default();
    for entry in entries {
        match entry {
            Entry::File(name, bytes) => {
                zip.start_file(name.as_str(), options).unwrap();
                zip.write_all(bytes).unwrap();
            }
            Entry::Link(name, to) => zip
                .add_symlink(name.as_str(), to.as_str(), options)
                .unwrap(),
        }
    }
    zip.finish().unwrap();
}

fn tar(path: &Path, entries: &[Entry]) {
    let gz = GzEncoder::new(File::create(path).unwrap(), Compression::fast());
    let mut tar = tar::Builder::new(gz);
    for entry in entries {
        let mut header = Header::new_gnu();
        let (name, bytes): (&str, &[u8]) = match entry {
            Entry::File(name, bytes) => (name, bytes),
            Entry::Link(name, to) => {
                header.set_entry_type(EntryType::Symlink);
                header.set_link_name(to).unwrap();
                (name, &[])
            }
        };
        // As a program that means harm would, past the library's own checks.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        tar.append(&header, bytes).unwrap();
    }
    tar.into_inner().unwrap().finish().unwrap();
}

/// What is said of the same entries in each kind of archive.
async fn graded(entries: &[Entry]) -> [Grade; 2] {
    let small = Small::new();
    let folder = tempfile::tempdir().unwrap();
    let (zipped, tarred) = (folder.path().join("a.zip"), folder.path().join("a.tar.gz"));
    zip(&zipped, entries);
    tar(&tarred, entries);
    [one(&small, &zipped).await, one(&small, &tarred).await]
}

fn warnings(grade: &Grade) -> Vec<String> {
    let mut said: Vec<String> = grade.warnings.iter().map(ToString::to_string).collect();
    said.retain(|it| !it.ends_with("main.rs is missing"));
    said
}

#[tokio::test]
async fn sources_are_taken_with_one_folder_around_them_or_none() {
    for top in ["", "./", "session-workbook-main/"] {
        let entries = [
            file(format!("{top}README.md"), "nothing"),
            file(format!("{top}{SRC}/lib.rs"), LIB),
            file("__MACOSX/exercises/01-small/src/._lib.rs", "\0"),
        ];
        for grade in graded(&entries).await {
            assert_eq!(
                (grade.passed, &*grade.submission),
                (3, "a"),
                "{top}: {grade:?}"
            );
            assert_eq!(warnings(&grade), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn what_leads_out_and_links_are_refused() {
    let outside = tempfile::tempdir().unwrap();
    let absolute = outside.path().join("planted.rs");
    let entries = [
        file(format!("{SRC}/lib.rs"), LIB),
        file("exercises/../../planted.rs", "x"),
        file(
            format!("{SRC}/../../../tests/01-small/tests.rs"),
            "mod step_1 {}",
        ),
        file("/planted.rs", "x"),
        file("C:/planted.rs", "x"),
        Entry::Link(format!("{SRC}/main.rs"), absolute.display().to_string()),
        Entry::Link(format!("{SRC}/deep"), "../../../solutions".to_owned()),
    ];
    for grade in graded(&entries).await {
        assert_eq!(grade.passed, 3);
        let out = "leads out of the archive, and isn't taken";
        let link = "is a link, and links aren't followed";
        let mut expected = vec![
            format!("/planted.rs {out}"),
            format!("C:/planted.rs {out}"),
            format!("exercises/../../planted.rs {out}"),
            format!("{SRC}/../../../tests/01-small/tests.rs {out}"),
            format!("{SRC}/deep {link}"),
            format!("{SRC}/main.rs {link}"),
        ];
        expected.sort();
        assert_eq!(warnings(&grade), expected);
        assert!(!absolute.exists());
    }
}

#[tokio::test]
async fn a_long_file_is_left_out_and_costs_only_itself() {
    let long = "/".repeat((1 << 20) + 1);
    let entries = [
        file(format!("{SRC}/lib.rs"), LIB),
        file(format!("{SRC}/long.rs"), &long),
    ];
    for grade in graded(&entries).await {
        assert_eq!(grade.passed, 3);
        assert_eq!(
            warnings(&grade),
            [format!("{SRC}/long.rs is longer than 1 MiB and left out")]
        );
    }
}

#[tokio::test]
async fn an_entry_that_is_there_twice_is_told() {
    let name = format!("{SRC}/lib.rs");
    // One library writes no name twice, so one letter of the second is changed in the end.
    let other = format!("{SRC}/lib.rz");
    let entries = [file(&name, "broken"), file(&other, LIB)];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    zip(&path, &entries);
    let mut bytes = fs::read(&path).unwrap();
    let at = |bytes: &[u8]| {
        bytes
            .windows(other.len())
            .position(|it| it == other.as_bytes())
    };
    while let Some(start) = at(&bytes) {
        bytes[start..start + name.len()].copy_from_slice(name.as_bytes());
    }
    fs::write(&path, bytes).unwrap();
    let grade = one(&Small::new(), &path).await;
    assert_eq!(grade.passed, 3, "{grade:?}");
    assert_eq!(
        warnings(&grade),
        [format!("{name} is there twice; the last one counts")]
    );
}

#[tokio::test]
async fn too_much_is_refused_as_a_whole() {
    let much = "/".repeat(1 << 20);
    let large: Vec<Entry> = (0..17)
        .map(|n| file(format!("{SRC}/{n}.rs"), &much))
        .collect();
    let many: Vec<Entry> = (0..2001)
        .map(|n| file(format!("{SRC}/{n}.rs"), ""))
        .collect();
    let deep = [file(format!("{SRC}/{}lib.rs", "a/".repeat(1500)), LIB)];
    let none = [file("src/lib.rs", LIB)];
    let several = [
        file("a/exercises/01-small/src/lib.rs", LIB),
        file("b/exercises/01-small/src/lib.rs", LIB),
    ];
    for (entries, expected) in [
        (&large[..], "more than 16 MiB"),
        (&many[..], "more than 2000 files"),
        (&none[..], "no folder exercises/"),
        (&several[..], "more than one folder exercises/: a/ and b/"),
    ] {
        for grade in graded(entries).await {
            let problem = grade.problem.unwrap();
            assert!(problem.contains(expected), "{problem}");
            assert_eq!((grade.passed, grade.total), (0, 3));
        }
    }
    // A name in a tar archive's first form has a hundred letters.
    let small = Small::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep.zip");
    zip(&path, &deep);
    let problem = one(&small, &path).await.problem.unwrap();
    assert!(problem.contains("more than 24 folders"), "{problem}");
    let solved = crate::graded::submission(&small, LIB);
    assert_eq!(one(&small, solved.path()).await.passed, 3);
}

/// A file of zeros that is `length` bytes long, in an archive of some hundred kilobytes.
fn bomb(path: &Path, name: &str, length: u64) {
    let gz = GzEncoder::new(File::create(path).unwrap(), Compression::fast());
    let mut tar = tar::Builder::new(gz);
    let mut header = Header::new_gnu();
    header.set_size(length);
    header.set_mode(0o644);
    header.set_cksum();
    let zeros = io::repeat(0).take(length);
    tar.append_data(&mut header, name, zeros).unwrap();
    tar.into_inner().unwrap().finish().unwrap();
}

#[tokio::test]
async fn a_bomb_is_unpacked_up_to_the_limit() {
    let small = Small::new();
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("bomb.tgz");
    bomb(&path, &format!("{SRC}/lib.rs"), 600 << 20);
    let packed = fs::metadata(&path).unwrap().len();
    assert!(packed < 4 << 20, "{packed}");
    let problem = one(&small, &path).await.problem.unwrap();
    assert!(
        problem.contains("unpacks to more than 512 MiB"),
        "{problem}"
    );
    let zipped = folder.path().join("bomb.zip");
    let zeros = "\0".repeat(32 << 20);
    zip(&zipped, &[file(format!("{SRC}/lib.rs"), &zeros)]);
    let grade = one(&small, &zipped).await;
    let expected = format!("{SRC}/lib.rs is longer than 1 MiB and left out");
    assert!(warnings(&grade).contains(&expected), "{grade:?}");
}

#[tokio::test]
async fn broken_archives_are_said_to_be() {
    let small = Small::new();
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.tgz");
    tar(&whole, &[file(format!("{SRC}/lib.rs"), &LIB.repeat(50))]);
    let bytes = fs::read(&whole).unwrap();
    for (name, bytes) in [
        ("cut.tar.gz", &bytes[..bytes.len() / 2]),
        ("text.tgz", b"hello"),
        ("empty.zip", b""),
        ("text.zip", b"PK\x03\x04hello"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let grade = one(&small, &path).await;
        let problem = grade.problem.unwrap();
        assert!(problem.contains("can be read"), "{name}: {problem}");
    }
}
