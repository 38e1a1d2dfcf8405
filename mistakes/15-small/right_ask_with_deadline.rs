//! right: one deadline for three waits

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        use tokio::time::{Instant, timeout_at};
        let deadline = Instant::now() + self.timeout;
        let late = |_| Error::TimedOut(self.timeout);
        let place = timeout_at(deadline, self.places.acquire()).await;
        let place = place.map_err(late)?;
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => {
                let opened = timeout_at(deadline, Connection::open(&self.address)).await;
                opened.map_err(late)??
            }
        };
        let answer = timeout_at(deadline, connection.exchange(command)).await;
        let answer = answer.map_err(late)??;
        self.put_back(connection);
        drop(place);
        Ok(answer)
    }
}
