//! Servers that do what Redis itself wouldn't do at the right moment: they say what the test wants, or nothing,
//! or stand between the store and Redis and let another one act first.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::site::FAR_TOO_LONG;

/// A server on loopback, which says what it is told to.
pub struct Scripted {
    address: SocketAddr,
    heard: Arc<Heard>,
    connections: Arc<AtomicUsize>,
}

/// What a server has been asked, and how many of its conversations haven't ended.
#[derive(Default)]
struct Heard {
    so_far: Mutex<(usize, usize)>,
    ended: Condvar,
}

impl Heard {
    fn change(&self, change: impl FnOnce(&mut (usize, usize))) {
        change(&mut self.so_far.lock().unwrap_or_else(PoisonError::into_inner));
        self.ended.notify_all();
    }
}

impl Scripted {
    /// A server that takes every greeting, and asks `answer` what to say to all other questions. It gets their
    /// words. An empty answer is silence.
    pub fn answering(answer: impl Fn(&[String]) -> String + Send + Sync + 'static) -> Self {
        Self::new(|_| true, answer)
    }

    /// One that greets the first connections, so many of them, and each after this time. To all others it says
    /// nothing at all.
    pub fn greeting(connections: usize, after: Duration) -> Self {
        let greets = move |number| {
            thread::sleep(after);
            number < connections
        };
        Self::new(greets, |_: &[String]| String::new())
    }

    /// One that greets the first connection at once, and each other one after this time.
    pub fn greeting_later(after: Duration) -> Self {
        let greets = move |number: usize| {
            if number > 0 {
                thread::sleep(after);
            }
            true
        };
        Self::new(greets, |_: &[String]| String::new())
    }

    /// One that knows no greeting, and repeats it.
    pub fn without_greetings() -> Self {
        let address = listen(|mut wire| {
            let mut reader = BufReader::new(wire.try_clone()?);
            loop {
                let words = words(&question(&mut reader)?);
                wire.write_all(unknown_command(&words).as_bytes())?;
            }
        });
        Self {
            address,
            heard: Arc::default(),
            connections: Arc::default(),
        }
    }

    fn new(
        greets: impl Fn(usize) -> bool + Send + Sync + 'static,
        answer: impl Fn(&[String]) -> String + Send + Sync + 'static,
    ) -> Self {
        let heard = Arc::new(Heard::default());
        let connections = Arc::new(AtomicUsize::new(0));
        let (hears, came) = (Arc::clone(&heard), Arc::clone(&connections));
        let converse = move |mut wire: TcpStream| -> io::Result<()> {
            let mut reader = BufReader::new(wire.try_clone()?);
            let number = came.fetch_add(1, Ordering::SeqCst);
            let mut is_greeted = None;
            loop {
                let words = words(&question(&mut reader)?);
                let said = match words.first().map(String::as_str) {
                    Some("HELLO" | "CLIENT") => {
                        let greets = *is_greeted.get_or_insert_with(|| greets(number));
                        match words[0].as_str() {
                            _ if !greets => "",
                            "HELLO" => "%0\r\n",
                            _ => "+OK\r\n",
                        }
                        .to_owned()
                    }
                    _ => {
                        hears.change(|(asked, _)| *asked += 1);
                        answer(&words)
                    }
                };
                wire.write_all(said.as_bytes())?;
            }
        };
        let hears = Arc::clone(&heard);
        let address = listen(move |wire| {
            hears.change(|(_, open)| *open += 1);
            let ended = converse(wire);
            hears.change(|(_, open)| *open -= 1);
            ended
        });
        Self {
            address,
            heard,
            connections,
        }
    }

    pub fn url(&self) -> String {
        format!("redis://{}", self.address)
    }

    /// How many connections there have been.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// How many questions came that weren't greetings. Call it when the store is gone: it waits until each
    /// client has hung up, and all that was written has been read.
    pub fn questions(&self) -> usize {
        let heard = self
            .heard
            .so_far
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let someone_is_there = |(_, open): &mut (usize, usize)| *open > 0;
        let ended = &self.heard.ended;
        let heard = ended.wait_timeout_while(heard, FAR_TOO_LONG, someone_is_there);
        heard.unwrap_or_else(PoisonError::into_inner).0.0
    }
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

/// A stage before a Redis. What is asked there goes on to Redis, and so does the answer. But after Redis has done
/// what one of the questions asked, and before the store is told, another one comes in between.
pub struct Stage {
    address: SocketAddr,
    heard: Arc<Mutex<Option<Vec<u8>>>>,
}

impl Stage {
    /// The other one tells Redis `words`, after the question with this number, counted from 1 and without
    /// greetings.
    pub fn before(redis: SocketAddr, number: usize, words: &[&[u8]]) -> Self {
        let other: Vec<Vec<u8>> = words.iter().map(|word| word.to_vec()).collect();
        let heard = Arc::new(Mutex::new(None));
        let (hears, count) = (Arc::clone(&heard), AtomicUsize::new(0));
        let address = listen(move |mut wire| {
            let mut reader = BufReader::new(wire.try_clone()?);
            let mut there = Conversation::with(redis)?;
            loop {
                let asked = question(&mut reader)?;
                let answer = there.ask(&asked)?;
                let is_greeting = matches!(asked[0].as_slice(), b"HELLO" | b"CLIENT");
                if !is_greeting && count.fetch_add(1, Ordering::SeqCst) + 1 == number {
                    let answer = Conversation::with(redis)?.ask(&other)?;
                    *hears.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
                }
                wire.write_all(&answer)?;
            }
        });
        Self { address, heard }
    }

    pub fn url(&self) -> String {
        format!("redis://{}", self.address)
    }

    /// What Redis told the other one; nothing, if so many questions weren't asked and the other one didn't come.
    pub fn heard(&self) -> Option<String> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let heard = heard.as_ref();
        heard.map(|answer| String::from_utf8_lossy(answer).into_owned())
    }
}

/// One connection to a real Redis.
struct Conversation {
    reader: BufReader<TcpStream>,
    wire: TcpStream,
}

impl Conversation {
    fn with(redis: SocketAddr) -> io::Result<Self> {
        let wire = TcpStream::connect(redis)?;
        let reader = BufReader::new(wire.try_clone()?);
        Ok(Self { reader, wire })
    }

    /// The answer, as it came.
    fn ask(&mut self, words: &[Vec<u8>]) -> io::Result<Vec<u8>> {
        let mut asked = format!("*{}\r\n", words.len()).into_bytes();
        for word in words {
            asked.extend(format!("${}\r\n", word.len()).into_bytes());
            asked.extend(word);
            asked.extend(b"\r\n");
        }
        self.wire.write_all(&asked)?;
        answer(&mut self.reader)
    }
}

/// The next answer: a line, and what the line announces.
fn answer(reader: &mut BufReader<TcpStream>) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    reader.read_until(b'\n', &mut all)?;
    let line = String::from_utf8_lossy(&all).trim_end().to_owned();
    let (sign, rest) = line.split_at_checked(1).unwrap_or_default();
    let count: usize = rest.parse().unwrap_or(0);
    match sign {
        "" => return Err(io::ErrorKind::UnexpectedEof.into()),
        "$" if rest != "-1" => {
            let mut text = vec![0; count + 2];
            reader.read_exact(&mut text)?;
            all.extend(text);
        }
        "*" | "%" | "~" => {
            let parts = if sign == "%" { 2 * count } else { count };
            for _ in 0..parts {
                all.extend(answer(reader)?);
            }
        }
        _ => {}
    }
    Ok(all)
}

/// Listens on loopback. A conversation ends with an error when the other side goes away, as it may.
fn listen(converse: impl Fn(TcpStream) -> io::Result<()> + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    let converse = Arc::new(converse);
    thread::spawn(move || {
        for wire in listener.incoming().map_while(Result::ok) {
            let converse = Arc::clone(&converse);
            thread::spawn(move || converse(wire));
        }
    });
    address
}

fn words(question: &[Vec<u8>]) -> Vec<String> {
    let words = question.iter();
    words
        .map(|word| String::from_utf8_lossy(word).into_owned())
        .collect()
}

/// The words of the next question.
fn question(reader: &mut BufReader<TcpStream>) -> io::Result<Vec<Vec<u8>>> {
    let count = number(reader, '*')?;
    let word = |_| {
        let mut word = vec![0; number(reader, '$')? + 2];
        reader.read_exact(&mut word)?;
        word.truncate(word.len() - 2);
        Ok(word)
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
