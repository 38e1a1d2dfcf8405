//! Step 3.1: a value of nearly `LARGEST` bytes, or just as many, is `Malformed`. ("must hold" number 3.1 broken; what may be
//! heard is bounded by `LARGEST`, with no room for the line before the value and the `\r\n` behind it)

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = self.bytes_of(command)?;
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if heard.len() > LARGEST {
                return Err(malformed(&heard));
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
}
