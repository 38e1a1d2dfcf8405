//! One connection to memcached.

use std::io;
use std::mem::MaybeUninit;

use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::answer::malformed;
use crate::{Answer, Command, Error, LARGEST, read_answer};

/// What belongs to an item besides its value, in bytes, with room to spare. In memcached 1.6.18 it is 131,
/// with a key of 72.
pub(crate) const OVERHEAD: usize = 512;

/// More than memcached has to say about its settings.
pub(crate) const LONGEST_SETTINGS: usize = 64 * 1024;

/// One connection to memcached. The answers come in the order of the questions, and nothing in an
/// answer says which question it belongs to.
#[derive(Debug)]
pub struct Connection {
    pub(crate) stream: TcpStream,
    /// The most bytes that this memcached takes for a value, and [`LARGEST`] at the most.
    pub(crate) largest: usize,
}

impl Connection {
    /// A connection to the memcached at this address, a host and a port: `127.0.0.1:11211`. It asks how
    /// large an item may be. After a restart that may have changed, and then there are new connections.
    ///
    /// # Errors
    ///
    /// [`Error::Broken`], if no server listens there; and [`Error::Refused`] or [`Error::Malformed`], if it
    /// doesn't tell its settings.
    pub async fn open(address: &str) -> Result<Self, Error> {
        let mut stream = TcpStream::connect(address).await?;
        // A question is one small packet, and nothing comes after it that it could wait for.
        stream.set_nodelay(true)?;
        let largest = ask_largest(&mut stream).await?;
        Ok(Self { stream, largest })
    }

    /// The command as it goes over the wire.
    ///
    /// # Errors
    ///
    /// [`Error::TooLarge`], if its value has more bytes than this memcached takes.
    pub(crate) fn bytes_of(&self, command: Command<'_>) -> Result<Vec<u8>, Error> {
        let limit = self.largest;
        match command {
            Command::Set { value, .. } if value.len() > limit => Err(Error::TooLarge {
                size: value.len(),
                limit,
            }),
            _ => Ok(command.bytes()),
        }
    }

    /// Asks, and waits for the whole answer.
    ///
    /// # Errors
    ///
    /// As of [`read_answer`] and [`bytes_of`](Self::bytes_of), and [`Error::Broken`]. After any of them but
    /// [`Error::TooLarge`], for which nothing was sent, the connection is of no use: what is still on its way
    /// would be taken for the answer to the next question.
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        todo!("step 3: ask in time, or throw it away")
    }

    /// Whether it is open and the server has said nothing. Memcached speaks when it is asked, so a
    /// connection with something to read is closed, or out of step.
    pub fn is_quiet(&self) -> bool {
        // `try_read` would say what the runtime has noticed so far. This asks the system.
        let heard = SockRef::from(&self.stream).peek(&mut [MaybeUninit::uninit()]);
        heard.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }
}

/// Asks a memcached for the size of its largest item.
async fn ask_largest(stream: &mut TcpStream) -> Result<usize, Error> {
    stream.write_all(b"stats settings\r\n").await?;
    let mut heard = Vec::new();
    while !heard.ends_with(b"\r\nEND\r\n") {
        if stream.read_buf(&mut heard).await? == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        }
        // Anything else is an error of memcached's, or no answer to this.
        let is_begun = heard.starts_with(b"STAT ") && heard.len() <= LONGEST_SETTINGS;
        if !is_begun && read_answer(&heard)?.is_some() {
            return Err(malformed(&heard));
        }
    }
    largest_in(&heard).ok_or_else(|| malformed(&heard))
}

/// The most bytes for a value, by what memcached says of its settings.
fn largest_in(settings: &[u8]) -> Option<usize> {
    let text = str::from_utf8(settings).ok()?;
    let mut lines = text.lines();
    let size = lines.find_map(|line| line.strip_prefix("STAT item_size_max "))?;
    let size: usize = size.parse().ok()?;
    Some(size.saturating_sub(OVERHEAD).min(LARGEST))
}
