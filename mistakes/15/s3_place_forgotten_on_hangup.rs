//! 3.8: gives the place back by hand, and not when a visitor hangs up

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let deadline = tokio::time::Instant::now() + self.timeout;
        let late = || Error::TimedOut(self.timeout);
        match tokio::time::timeout_at(deadline, self.places.acquire()).await {
            Ok(Ok(place)) => place.forget(),
            _ => return Err(late()),
        }
        let all = async {
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        let answer = tokio::time::timeout_at(deadline, all).await;
        self.places.add_permits(1);
        answer.unwrap_or(Err(late()))
    }
}
