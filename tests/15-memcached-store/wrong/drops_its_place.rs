//! caught by: step_3::two_hundred_share_sixteen_connections
//! Gives its place back at once: `_` keeps nothing, and `_place` does.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let _ = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        let answer = timeout(self.timeout, work).await;
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
