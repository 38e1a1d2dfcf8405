//! caught by: step_3::the_parts_have_one_limit_together
//! Has a second for the place, and another one for the rest. Where all wait, a visitor waits for two.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let late = |_| Error::TimedOut(self.timeout);
        let _place = timeout(self.timeout, self.places.acquire())
            .await
            .map_err(late)?;
        let work = async {
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        timeout(self.timeout, work)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
