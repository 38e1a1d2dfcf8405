//! Real servers behind a student's store, and a proxy on the wire. Where they aren't installed, only the
//! message is tested, and `verify` says that the rest was left out.

mod common;

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{LONG, STEP, assert_has, failure};
use harness::claim;
use harness::programs::{MEMCACHED, REDIS};

/// Says a line, and returns the first line of the answer.
fn ask(server: SocketAddr, line: &str) -> std::io::Result<String> {
    let mut wire = TcpStream::connect(server)?;
    wire.set_read_timeout(Some(LONG))?;
    write!(wire, "{line}\r\n")?;
    let mut answer = String::new();
    BufReader::new(wire).read_line(&mut answer)?;
    Ok(answer)
}

#[test]
#[ignore = "needs redis-server and memcached"]
fn each_has_a_server_of_its_own() {
    claim!(STEP, "Servers", "none").test(async |t| {
        let (one, other) = (t.durable_redis(), t.durable_redis());
        t.see(
            "the answer to SET k 1",
            ask(one.address(), "SET k 1").unwrap(),
        )
        .is("+OK\r\n");
        t.see("the answer to GET k", ask(one.address(), "GET k").unwrap())
            .is("$1\r\n");
        t.see(
            "the answer to GET k",
            ask(other.address(), "GET k").unwrap(),
        )
        .is("$-1\r\n");
        let cache = t.small_memcached(8);
        t.see(
            "memcached's version",
            ask(cache.address(), "version").unwrap(),
        )
        .must("a version", |answer| answer.starts_with("VERSION"));
    });
}

#[test]
#[ignore = "needs redis-server"]
fn a_killed_server_comes_back_with_what_it_acknowledged() {
    claim!(STEP, "Servers", "none").test(async |t| {
        let mut redis = t.durable_redis();
        t.see(
            "the answer to SET k 1",
            ask(redis.address(), "SET k 1").unwrap(),
        )
        .is("+OK\r\n");
        redis.kill();
        let refused = ask(redis.address(), "PING").unwrap_err();
        t.see("what a killed server answers", refused.kind())
            .is(ErrorKind::ConnectionRefused);
        redis.start();
        t.see(
            "the answer to GET k",
            ask(redis.address(), "GET k").unwrap(),
        )
        .is("$1\r\n");
    });
}

#[test]
#[ignore = "needs redis-server"]
fn a_server_ends_with_its_test() {
    claim!(STEP, "Servers", "none").test(async |t| {
        let redis = t.durable_redis();
        let address = redis.address();
        drop(redis);
        t.see("whether it is gone", TcpStream::connect(address).is_err())
            .is(true);
    });
}

/// Set in the processes that a test of this file starts.
const STARTED: &str = "WORKBOOK_STARTED_BY_A_TEST";

/// This test executable, to run one other test of it.
fn started(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "--include-ignored", "--nocapture", test])
        .env(STARTED, "1");
    command
}

/// Prints where its server is and waits until the process is killed.
#[test]
#[ignore = "a part of a_server_ends_with_a_killed_test"]
fn waits_with_a_server() {
    if std::env::var_os(STARTED).is_none() {
        return;
    }
    claim!(STEP, "Servers", "none").test(async |t| {
        let redis = t.durable_redis();
        eprintln!("\nat {}", redis.address());
        std::io::stdin().read_line(&mut String::new()).unwrap();
    });
}

#[test]
#[ignore = "needs redis-server"]
fn a_server_ends_with_a_killed_test() {
    let mut test = started("waits_with_a_server")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(test.stderr.take().unwrap());
    let mut lines = output.lines().map_while(Result::ok);
    let address = lines.find_map(|line| Some(line.strip_prefix("at ")?.to_owned()));
    let address: SocketAddr = address.unwrap().parse().unwrap();
    let mut wire = TcpStream::connect(address).unwrap();
    wire.set_read_timeout(Some(LONG)).unwrap();
    test.kill().unwrap();
    test.wait().unwrap();
    // The server's end closes the connection; without one, this would wait until the time is over.
    let ended = wire.read(&mut [0]);
    assert!(
        matches!(ended, Ok(0)) || ended.is_err_and(|it| it.kind() == ErrorKind::ConnectionReset)
    );
}

#[test]
#[ignore = "needs redis-server"]
fn a_proxy_shows_and_cuts_the_wire() {
    claim!(STEP, "A proxy", "none").test(async |t| {
        let redis = t.redis();
        let proxy = t.proxy(&redis);
        t.see(
            "the answer to ECHO hello",
            ask(proxy.address(), "ECHO hello").unwrap(),
        )
        .is("$5\r\n");
        t.see("the connections", proxy.connections()).is(1);
        // The answer's second line may still be on its way.
        let text = proxy.text(&[(b"hello", "<word>")]);
        t.see("the wire", text).must("question and answer", |text| {
            text.starts_with("> ECHO <word>\\r\\n\n< $5\\r\\n\n")
        });
        proxy.cut();
        assert!(!ask(proxy.address(), "PING").is_ok_and(|answer| !answer.is_empty()));
        proxy.restore();
        t.see("the answer to PING", ask(proxy.address(), "PING").unwrap())
            .is("+PONG\r\n");
    });
}

#[test]
#[ignore = "needs redis-server"]
fn a_stalled_proxy_holds_back_until_it_is_mended() {
    claim!(STEP, "A proxy", "none").test(async |t| {
        let redis = t.redis();
        let proxy = t.proxy(&redis);
        let mut wire = TcpStream::connect(proxy.address()).unwrap();
        proxy.stall();
        wire.write_all(b"PING\r\n").unwrap();
        wire.set_read_timeout(Some(Duration::from_millis(200)))
            .unwrap();
        let waited = wire.read(&mut [0]).unwrap_err().kind();
        assert!(matches!(
            waited,
            ErrorKind::WouldBlock | ErrorKind::TimedOut
        ));
        proxy.restore();
        wire.set_read_timeout(Some(LONG)).unwrap();
        let mut answer = [0; 7];
        wire.read_exact(&mut answer).unwrap();
        t.see("the answer", answer).is(*b"+PONG\r\n");
    });
}

#[test]
#[ignore = "needs redis-server"]
fn a_lost_answer_was_given() {
    claim!(STEP, "A proxy", "none").test(async |t| {
        let redis = t.redis();
        let proxy = t.proxy(&redis);
        proxy.lose_an_answer();
        let lost = ask(proxy.address(), "SET lost answer");
        assert!(!lost.is_ok_and(|answer| !answer.is_empty()));
        t.see(
            "the answer to EXISTS lost",
            ask(proxy.address(), "EXISTS lost").unwrap(),
        )
        .is(":1\r\n");
    });
}

#[test]
fn who_has_no_server_is_told_how_to_get_one() {
    for (program, words) in [
        (REDIS, "apt install redis-server"),
        (MEMCACHED, "brew install memcached"),
    ] {
        assert_has(
            &program.missing(),
            &["is missing", words, program.variable, "127.0.0.1"],
        );
    }
}

#[test]
fn a_bad_address_is_named() {
    let name = "WORKBOOK_TESTS_BAD_ADDRESS";
    let outcome = started("asks_for_redis")
        .env(REDIS.variable, name)
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&outcome.stdout).into_owned();
    assert!(!outcome.status.success());
    assert_has(&output, &["REDIS_URL", name]);
}

#[test]
fn a_test_without_its_server_says_what_is_missing_and_nothing_else() {
    let nowhere = std::env::temp_dir().join("no-program-lies-here");
    let outcome = started("asks_for_redis")
        .env("PATH", nowhere)
        .env_remove(REDIS.variable)
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&outcome.stdout).into_owned();
    assert!(!outcome.status.success());
    assert_has(&output, &[&REDIS.missing(), "Read:   chapters/"]);
    assert!(!output.contains("could not go on"), "{output}");
}

#[test]
#[ignore = "a part of other tests"]
fn asks_for_redis() {
    if std::env::var_os(STARTED).is_none() {
        return;
    }
    let output = failure(LONG, async |t| drop(t.redis()));
    println!("{output}");
    panic!("as it should");
}
