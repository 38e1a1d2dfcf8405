//! 3.5: reads away what is there before it asks, in place of throwing the connection out (kept after an error)

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = self.bytes_of(command)?;
        let mut stale = [0; 4096];
        while matches!(self.stream.try_read(&mut stale), Ok(count) if count > 0) {}
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
}
