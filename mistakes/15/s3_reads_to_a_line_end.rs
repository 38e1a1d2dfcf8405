//! 3.1: stops at the first piece that ends with a line end

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = self.bytes_of(command)?;
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::new();
        while !heard.ends_with(b"\r\n") {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
        }
        read_answer(&heard)?.ok_or_else(|| malformed(&heard))
    }
}
