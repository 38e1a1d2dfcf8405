//! What lies around the code of an exercise: cargo's configuration, the manifest, files that nobody edits, a
//! build that takes long.

use std::fs;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use crate::tiny::Tiny;

const RIGHT: &str = "pub fn answer() -> u32 { 42 }\n";

/// What is printed on stdout and on stderr.
fn said(tiny: &Tiny, arguments: &[&str]) -> (String, String) {
    let output = tiny.run(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn what_cargo_is_configured_to_build_in_holds_here_too() {
    let tiny = Tiny::with(RIGHT);
    tiny.write(
        ".cargo/config.toml",
        "[build]\ntarget-dir = \"elsewhere\"\n",
    );
    let mut command = tiny.command(&["check"]);
    command.env_remove("CARGO_TARGET_DIR");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(tiny.path("elsewhere/debug/deps").is_dir());
    assert!(!tiny.path("target/debug").exists());
}

#[test]
fn a_long_build_says_what_it_is_at_also_where_it_is_not_the_first() {
    let tiny = Tiny::with(RIGHT);
    said(&tiny, &["check"]);
    let (_, short) = said(&tiny, &["check"]);
    assert_eq!(short, "");
    // Longer than a build that is left to itself.
    let slow = "fn main() { std::thread::sleep(std::time::Duration::from_secs(5)); }\n";
    tiny.write("exercises/01-tiny/build.rs", slow);
    let (_, long) = said(&tiny, &["check"]);
    assert!(long.contains("Compiling tiny "), "{long}");
}

#[test]
fn a_dependency_of_ones_own_is_told_before_it_costs_points() {
    let tiny = Tiny::with(RIGHT);
    for command in ["check", "status"] {
        let (said, _) = said(&tiny, &[command]);
        assert!(!said.contains("A grade"), "{said}");
    }
    tiny.write("own/Cargo.toml", "[package]\nname = \"own\"\n");
    tiny.write("own/src/lib.rs", "pub fn answer() -> u32 { 42 }\n");
    let manifest = tiny.path("exercises/01-tiny/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let own = "[dependencies]\nown = { path = \"../../own\" }\n";
    fs::write(manifest, text + own).unwrap();
    let root = tiny.path("Cargo.toml");
    let text = fs::read_to_string(&root).unwrap();
    fs::write(
        root,
        text.replace("\"exercises/*\"", "\"exercises/*\", \"own\""),
    )
    .unwrap();
    tiny.write_lib("pub fn answer() -> u32 { own::answer() }\n");
    for command in ["check", "status"] {
        let (said, _) = said(&tiny, &[command]);
        assert!(said.contains("1/1"), "{said}");
        let note = "exercises/01-tiny/Cargo.toml isn't the workbook's (dependencies.own).";
        assert!(said.contains(note), "{said}");
    }
}

#[test]
fn an_error_in_a_file_that_is_as_it_was_leads_to_the_students_own() {
    let tiny = Tiny::with("//! All gone.\n");
    let main = "fn main() {\n    println!(\"{}\", tiny::answer());\n}\n";
    tiny.write("solutions/01-tiny/src/main.rs", main);
    tiny.write("exercises/01-tiny/src/main.rs", main);
    let bin = "\n[[bin]]\nname = \"tiny\"\npath = \"src/main.rs\"\ntest = false\n";
    for folder in ["exercises", "solutions"] {
        let manifest = tiny.path(&format!("{folder}/01-tiny/Cargo.toml"));
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(manifest, text + bin).unwrap();
    }
    let (said, _) = said(&tiny, &["check"]);
    assert!(said.contains("doesn't compile"), "{said}");
    assert!(
        said.contains("uses something that your code no longer has"),
        "{said}"
    );
    assert!(!said.contains("Next: fix"), "{said}");

    // And one of the student's own comes first, wherever the compiler begins.
    tiny.write_lib("mod more;\n");
    tiny.write(
        "exercises/01-tiny/src/more.rs",
        "pub fn more() -> u32 { \"1\" }\n",
    );
    let (said, _) = self::said(&tiny, &["check"]);
    assert!(
        said.contains("Next: fix exercises/01-tiny/src/more.rs:1"),
        "{said}"
    );
}

#[test]
fn a_chapter_that_is_only_announced_has_its_title() {
    let tiny = Tiny::with(RIGHT);
    tiny.write(
        "chapters/SUMMARY.md",
        "# Summary\n\n- [Tiny](01-tiny.md)\n- [02. Coming]()\n",
    );
    let output = tiny.run(&["check", "2"]);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        error.contains("chapter 02, \"Coming\", isn't written yet."),
        "{error}"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn compare_shows_a_method_as_a_function_and_prose_as_prose() {
    let method = "pub struct One;\n\nimpl One {\n    pub fn answer() -> u32 {\n        42\n    }\n}\n\npub fn answer() -> u32 {\n    One::answer()\n}\n";
    let tiny = Tiny::with(method);
    let solution = method.replace("        42", "        // step 1: answer\n        42");
    tiny.write("solutions/01-tiny/src/lib.rs", &solution);
    let page = "# Tiny\n\n## Step 1: Answer\n\n<details class=\"solution\"><summary>Ours</summary>\n\n*A number.* See [**it**](words.md#it).\n\n</details>\n";
    tiny.write("chapters/01-tiny.md", page);
    // Nothing is built of these.
    tiny.write("exercises/01-tiny/src/draft.rs", "pub fn answer( {");
    let notes = tiny.path("exercises/01-tiny/src/notes.bin");
    fs::write(notes, b"\xff").unwrap();
    let (said, _) = said(&tiny, &["compare", "tiny"]);
    let yours = "lib.rs:\n\n    pub fn answer() -> u32 {\n        42\n    }\n";
    assert!(said.contains(yours), "{said}");
    assert!(said.ends_with("A number. See it.\n"), "{said}");
}

#[test]
fn an_older_copy_that_comes_back_with_its_time_is_built() {
    let tiny = Tiny::with(RIGHT);
    let lib = tiny.path("exercises/01-tiny/src/lib.rs");
    let hour = SystemTime::now() - Duration::from_secs(3600);
    let put = |text: &str| {
        tiny.write_lib(text);
        fs::File::open(&lib).unwrap().set_modified(hour).unwrap();
    };
    put(RIGHT);
    assert!(said(&tiny, &["check"]).0.contains("1/1"));
    put("pub fn answer() -> u32 { 41 }\n");
    assert!(said(&tiny, &["check"]).0.contains("0/1"));
    put(RIGHT);
    assert!(said(&tiny, &["check"]).0.contains("1/1"));
}

/// A compiler that is killed in the middle of a library that says "crash".
#[cfg(unix)]
fn mortal_compiler(tiny: &Tiny) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let script = "#!/bin/sh
for it; do
    case \"$it\" in */01-tiny/src/lib.rs) grep -q crash \"$it\" && kill -9 $$ ;; esac
done
exec rustc \"$@\"
";
    tiny.write("compiler", script);
    let path = tiny.path("compiler");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

#[cfg(unix)]
#[test]
fn a_compiler_that_is_killed_is_told_as_it_is() {
    let tiny = Tiny::with("// crash\n");
    let compiler = mortal_compiler(&tiny);
    let output = tiny.command(&["check"]).env("RUSTC", compiler).output();
    let text = String::from_utf8_lossy(&output.unwrap().stdout).into_owned();
    let said = [
        "tiny doesn't compile: exercises/01-tiny\n",
        "ended in the middle",
        "SIGKILL",
    ];
    for said in said {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("is refused"), "{text}");
}

#[cfg(unix)]
#[test]
fn it_ends_quietly_where_nobody_reads_on() {
    let tiny = Tiny::with(RIGHT);
    for arguments in [
        &["check"][..],
        &["status"],
        &["hint", "1", "1"],
        &["reset", "1"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = tiny.command(arguments);
        let child = command.stdout(writer).stderr(Stdio::piped()).spawn();
        let output = child.unwrap().wait_with_output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!error.contains("panicked"), "{arguments:?}: {error}");
        assert_eq!(output.status.code(), Some(141), "{arguments:?}");
    }
}

#[test]
fn what_no_chapter_is_to_blame_for_says_so() {
    let tiny = Tiny::with(RIGHT);
    let linker = "[target.'cfg(all())']\nlinker = \"no-such-linker\"\n";
    tiny.write(".cargo/config.toml", linker);
    let (out, error) = said(&tiny, &["check"]);
    assert!(error.contains("no-such-linker"), "{error}");
    assert!(error.contains("can't be built here either"), "{error}");
    assert!(!out.contains("Next: fix"), "{out}");
    let (status, _) = said(&tiny, &["status"]);
    assert!(status.contains("0 of 1 tests are green."), "{status}");
}

#[cfg(unix)]
#[test]
fn what_waits_without_an_end_ends_when_it_is_asked_to() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    let tiny = Tiny::with(RIGHT);
    let pipe = tiny.path("insta.yaml");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    // It is compared with what lies there in the checkout, and nobody writes to that.
    tiny.write("handed-in/exercises/01-tiny/src/lib.rs", RIGHT);
    tiny.write("handed-in/insta.yaml", "");
    let submission = tiny.path("handed-in").display().to_string();
    let mut command = tiny.command(&["grade", &submission]);
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut grading = quiet.spawn().unwrap();
    // A pipe opens for writing when somebody has opened it for reading.
    let (open, opened) = std::sync::mpsc::channel();
    std::thread::spawn(move || open.send(fs::File::options().write(true).open(pipe)));
    let writer = opened
        .recv_timeout(Duration::from_secs(60))
        .unwrap()
        .unwrap();
    assert!(grading.try_wait().unwrap().is_none());
    let id = grading.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .unwrap()
            .success()
    );
    let asked = Instant::now();
    let ended = loop {
        if let Some(ended) = grading.try_wait().unwrap() {
            break ended;
        }
        if asked.elapsed() > Duration::from_secs(20) {
            grading.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.code(), Some(130));
    drop(writer);
}
