//! 3.5: the connection is taken outside of the limit, and goes back after the time

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let _place = self.places.acquire().await.ok();
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => Connection::open(&self.address).await?,
        };
        let answer = timeout(self.timeout, connection.exchange(command)).await;
        let answer = answer.unwrap_or(Err(Error::TimedOut(self.timeout)));
        if !matches!(answer, Err(Error::Broken(_))) {
            self.put_back(connection);
        }
        answer
    }
}
