//! Step 3, "Waiting for a place, connecting, asking and reading together take no longer than `self.timeout`": each of the three has the whole limit for itself; a server that answers `stats settings` after 0.7 and the question after another 0.7 of the limit gives an answer after 1.4, and no `TimedOut`.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let late = |_: tokio::time::error::Elapsed| Error::TimedOut(self.timeout);
        let place = timeout(self.timeout, self.places.acquire()).await;
        let _place = place.map_err(late)?.ok();
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => {
                let opened = timeout(self.timeout, Connection::open(&self.address)).await;
                opened.map_err(late)??
            }
        };
        let answer = timeout(self.timeout, connection.exchange(command)).await;
        let answer = answer.map_err(late)??;
        self.put_back(connection);
        Ok(answer)
    }
}
