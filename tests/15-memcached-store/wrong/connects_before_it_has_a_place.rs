//! caught by: step_3::two_hundred_share_sixteen_connections
//! also by: step_3::the_limit_is_for_all_of_it
//! Takes a place when it is connected. Two hundred visitors open two hundred connections.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let _place = self.places.acquire().await.ok();
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        timeout(self.timeout, work)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
