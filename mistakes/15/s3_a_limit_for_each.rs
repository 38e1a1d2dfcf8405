//! 3.7: each part has the whole time for itself

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let too_late = || Error::TimedOut(self.timeout);
        let place = timeout(self.timeout, self.places.acquire()).await;
        let _place = place.map_err(|_| too_late())?.ok();
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => timeout(self.timeout, Connection::open(&self.address))
                .await
                .map_err(|_| too_late())??,
        };
        let answer = timeout(self.timeout, connection.exchange(command)).await;
        let answer = answer.map_err(|_| too_late())??;
        self.put_back(connection);
        Ok(answer)
    }
}
