//! 3.9: asks again if it was a delete, which may be done twice

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = match connection.exchange(command).await {
                Err(Error::Broken(_)) if matches!(command, Command::Delete { .. }) => {
                    connection = Connection::open(&self.address).await?;
                    connection.exchange(command).await?
                }
                answer => answer?,
            };
            self.put_back(connection);
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
