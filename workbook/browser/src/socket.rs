//! The client's half of a WebSocket (RFC 6455), as far as DevTools need it: text there and back.
//!
//! A library would bring the workspace a second version of its random numbers, for masks that loopback doesn't need.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// What a frame carries.
const CONTINUED: u8 = 0;
const TEXT: u8 = 1;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;

/// In the first byte: the last frame of a message. In the second: a mask comes along.
const HIGH: u8 = 0x80;

/// A connection on which both sides send texts.
pub struct Socket(BufReader<TcpStream>);

impl Socket {
    /// Connects to a path of a server on this machine. It gives up on a text that takes longer than `patience`.
    pub fn connect(port: u16, path: &str, patience: Duration) -> io::Result<Self> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(patience))?;
        // The key is there to tell a WebSocket's server from another, and this one is known.
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        );
        stream.write_all(request.as_bytes())?;
        let mut socket = Self(BufReader::new(stream));
        let status = socket.line()?;
        if !status.starts_with("HTTP/1.1 101") {
            return Err(io::Error::other(format!("the browser answers {status}")));
        }
        while !socket.line()?.is_empty() {}
        Ok(socket)
    }

    /// Sends a text.
    pub fn send(&mut self, text: &str) -> io::Result<()> {
        self.frame(TEXT, text.as_bytes())
    }

    /// Waits for the next text.
    pub fn receive(&mut self) -> io::Result<String> {
        let mut text = Vec::new();
        loop {
            let [first, second] = self.bytes()?;
            let content = self.content(second & !HIGH)?;
            match first & 0x0f {
                TEXT | CONTINUED => text.extend(content),
                PING => self.frame(PONG, &content)?,
                CLOSE => return Err(io::ErrorKind::ConnectionAborted.into()),
                _ => {}
            }
            if first & HIGH != 0 && first & 0x0f <= TEXT {
                return String::from_utf8(text).map_err(io::Error::other);
            }
        }
    }

    /// What a frame holds. A short length stands in its second byte, and says where a longer one stands.
    fn content(&mut self, length: u8) -> io::Result<Vec<u8>> {
        let length = match length {
            126 => u16::from_be_bytes(self.bytes()?).into(),
            127 => u64::from_be_bytes(self.bytes()?),
            short => short.into(),
        };
        let mut content = Vec::new();
        let read = (&mut self.0).take(length).read_to_end(&mut content)?;
        if u64::try_from(read).ok() == Some(length) {
            Ok(content)
        } else {
            Err(io::ErrorKind::UnexpectedEof.into())
        }
    }

    /// A client has to mask what it sends. Under a mask of zeros it stays what it is.
    fn frame(&mut self, what: u8, content: &[u8]) -> io::Result<()> {
        let mut frame = vec![HIGH | what];
        // In the shortest of the three forms that holds it.
        let length = u64::try_from(content.len()).map_err(io::Error::other)?;
        match (u8::try_from(length), u16::try_from(length)) {
            (Ok(short @ 0..126), _) => frame.push(HIGH | short),
            (_, Ok(middle)) => {
                frame.push(HIGH | 126);
                frame.extend(middle.to_be_bytes());
            }
            _ => {
                frame.push(HIGH | 127);
                frame.extend(length.to_be_bytes());
            }
        }
        frame.extend([0; 4]);
        frame.extend(content);
        self.0.get_mut().write_all(&frame)
    }

    fn bytes<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        let mut bytes = [0; N];
        self.0.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// A server that answers a handshake with `answer`, and a client that has connected to it.
    fn connected(answer: &'static [u8]) -> io::Result<Socket> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(answer).unwrap();
            // Until the client goes.
            let _ = stream.read_to_end(&mut Vec::new());
        });
        Socket::connect(port, "/", Duration::from_secs(60))
    }

    #[test]
    fn puts_a_text_of_two_frames_together_around_a_ping() {
        let answer = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\n\r\n\
                       \x01\x02He\x89\x01x\x80\x03llo\x81\x7e\x00\x02ab\x88\x00";
        let mut socket = connected(answer).unwrap();
        assert_eq!(socket.receive().unwrap(), "Hello");
        assert_eq!(socket.receive().unwrap(), "ab");
        assert_eq!(
            socket.receive().unwrap_err().kind(),
            io::ErrorKind::ConnectionAborted
        );
    }

    #[test]
    fn a_server_that_speaks_something_else_is_an_error() {
        let error = connected(b"HTTP/1.1 404 Not Found\r\n\r\n").err().unwrap();
        assert!(error.to_string().contains("404"), "{error}");
    }
}
