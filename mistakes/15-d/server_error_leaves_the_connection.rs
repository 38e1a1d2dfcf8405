//! Step 3, "After anything else, it serves no question more … after an error of memcached's": after a `SERVER_ERROR` the connection goes back, since its one line has been read; a server that counts sees the next question on the same connection (after `ERROR` and `CLIENT_ERROR` it is closed, as it ought to be).

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = timeout(self.timeout, async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await;
            let is_whole = match &answer {
                Ok(_) => true,
                // It is one line, and that was read. Only the other two may have a second one.
                Err(Error::Refused(line)) => line.starts_with("SERVER_ERROR"),
                Err(_) => false,
            };
            if is_whole {
                self.put_back(connection);
            }
            answer
        })
        .await;
        asked.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
