//! right: reads into a buffer of its own

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = self.bytes_of(command)?;
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::with_capacity(64);
        let mut piece = [0_u8; 512];
        let answer = loop {
            let count = self.stream.read(&mut piece).await?;
            if count == 0 {
                let end = io::Error::new(io::ErrorKind::ConnectionAborted, "it has closed");
                break Err(Error::Broken(end));
            }
            heard.extend(&piece[..count]);
            match read_answer(&heard) {
                Ok(None) => {}
                Ok(Some(answer)) => break Ok(answer),
                Err(error) => break Err(error),
            }
        };
        answer
    }
}
