//! A server that says what the test wants it to say, where Redis itself wouldn't.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// The address of a server that takes every greeting, and asks `answer` what to say to all other
/// questions. It gets their words.
pub fn server(answer: impl Fn(&[String]) -> String + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for asking in listener.incoming().map_while(Result::ok) {
            let answer = Arc::clone(&answer);
            thread::spawn(move || converse(asking, &*answer));
        }
    });
    address
}

/// What Redis says to a command that it doesn't know: it repeats the words.
pub fn unknown_command(words: &[String]) -> String {
    let arguments = words.iter().skip(1).map(|word| format!("'{word}' "));
    let arguments: String = arguments.collect();
    let command = words.first().map(String::as_str).unwrap_or_default();
    format!("-ERR unknown command '{command}', with args beginning with: {arguments}\r\n")
}

/// A text, as Redis sends it.
pub fn text(text: &str) -> String {
    format!("${}\r\n{text}\r\n", text.len())
}

/// Ends with an error when the other side goes away, as it may.
fn converse(mut wire: TcpStream, answer: &dyn Fn(&[String]) -> String) -> io::Result<()> {
    let mut reader = BufReader::new(wire.try_clone()?);
    loop {
        let words = question(&mut reader)?;
        let said = match words.first().map(String::as_str) {
            Some("HELLO") => "%0\r\n".to_owned(),
            Some("CLIENT") => "+OK\r\n".to_owned(),
            _ => answer(&words),
        };
        wire.write_all(said.as_bytes())?;
    }
}

/// The words of the next question.
fn question(reader: &mut BufReader<TcpStream>) -> io::Result<Vec<String>> {
    let count = number(reader, '*')?;
    let word = |_| {
        let mut word = vec![0; number(reader, '$')? + 2];
        reader.read_exact(&mut word)?;
        word.truncate(word.len() - 2);
        Ok(String::from_utf8_lossy(&word).into_owned())
    };
    (0..count).map(word).collect()
}

/// The number in the next line, which begins with this sign.
fn number(reader: &mut BufReader<TcpStream>, sign: char) -> io::Result<usize> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let number = line.trim_end().strip_prefix(sign).map(str::parse);
    number
        .and_then(Result::ok)
        .ok_or(io::ErrorKind::UnexpectedEof.into())
}
