//! The guessing game: four shops, and a visitor to be mistaken for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{Form, State};
use axum::response::Html;
use axum::routing::{get, post};
use serve::html::escape;
use tokio::time::sleep;

use crate::attack::{predict_clock, predict_counter, predict_lcg};
use crate::shop::{Ids, Shop};

/// How many IDs a player gets.
const IDS: usize = 3;

const RULES: &str = "<p>Each shop gives every visitor an ID. To a request with an ID it says the name of the \
visitor to whom it gave that one. You come three times and see your own three IDs. Then Alice comes. Which ID \
did she get? Type it, or let the attacker guess that you have written. You have won when the shop says \
<q>Hello, Alice.</q> to you.</p>\n";

/// One shop of the game.
#[derive(Debug, Clone)]
struct Table {
    /// `/counter`
    path: &'static str,
    shop: Shop,
    /// The attacker who plays here, given the player's IDs and the second in which Alice came.
    attacker: fn(&[String], u64) -> Vec<String>,
    score: Arc<Mutex<Score>>,
}

/// The rounds since the game was started.
#[derive(Debug, Default)]
struct Score {
    played: u32,
    by_hand: u32,
    by_attacker: u32,
}

impl Score {
    fn html(&self) -> String {
        let Self {
            played,
            by_hand,
            by_attacker,
        } = self;
        format!(
            "<p>Rounds here: {played}. Won by you: {by_hand}, by your attacker: {by_attacker}.</p>\n"
        )
    }
}

/// The pages of the game. Below the game of each shop lie the pages of the shop.
pub fn app() -> Router {
    let counter = |seen: &[String], _| Vec::from_iter(predict_counter(seen));
    let lcg = |seen: &[String], _| Vec::from_iter(predict_lcg(seen));
    let tables = [
        table("/counter", Ids::counter(millis() / 1000), counter),
        table("/clock", Ids::clock(7), predict_clock),
        table("/lcg", Ids::lcg(millis()), lcg),
        table("/strong", Ids::strong(), every_attacker),
    ];
    let mut links = String::new();
    let mut app = Router::new();
    for table in tables {
        let path = table.path;
        links.push_str(&format!("<li><a href=\"{path}/play\">{path}</a></li>\n"));
        let game = Router::new()
            .route("/play", get(play))
            .route("/guess", post(guess))
            .route("/attack", post(attack))
            .with_state(Arc::new(table.clone()));
        app = app.nest(path, table.shop.app().merge(game));
    }
    let home = format!("<p>Choose a shop:</p>\n<ul>\n{links}</ul>");
    app.route("/", get(page(&(RULES.to_owned() + &home))))
}

fn table(path: &'static str, ids: Ids, attacker: fn(&[String], u64) -> Vec<String>) -> Table {
    let log = move |line: &str| println!("{path}: {line}");
    let shop = Shop::new(path, ids, millis, log);
    Table {
        path,
        shop,
        attacker,
        score: Arc::default(),
    }
}

/// Milliseconds since 1970, by the clock of this machine; 0 where it stands before that.
fn millis() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |time| time.as_millis() as u64)
}

/// All that the three can do together.
fn every_attacker(seen: &[String], at: u64) -> Vec<String> {
    let mut guesses = predict_clock(seen, at);
    guesses.extend(predict_counter(seen));
    guesses.extend(predict_lcg(seen));
    guesses
}

type Fields = Form<HashMap<String, String>>;

/// Hands the player some IDs, and lets Alice in. No two visitors come in the same millisecond.
async fn play(State(table): State<Arc<Table>>) -> Html<String> {
    let mut yours = Vec::with_capacity(IDS);
    for _ in 0..IDS {
        yours.push(table.shop.let_in("you"));
        sleep(Duration::from_millis(13)).await;
    }
    table.shop.let_in("Alice");
    let path = table.path;
    let score = table.score(|score| score.played += 1);
    let list = yours.join("\n");
    let seen = yours.join(",");
    page(&format!(
        "{score}<p>You came to the shop {IDS} times, and it gave you these IDs:</p>\n<pre>{list}</pre>\n\
         <p>Then <a href=\"{path}/visitors\">Alice came</a>. Which ID did she get?</p>\n\
         <form method=\"post\" action=\"{path}/guess\"><input name=\"id\" size=\"40\" autofocus aria-label=\"Her ID\">\n\
         <button>Go in as Alice</button></form>\n\
         <form method=\"post\" action=\"{path}/attack\"><input type=\"hidden\" name=\"seen\" value=\"{seen}\">\n\
         <button>Let my attacker guess</button></form>"
    ))
}

/// One guess, typed in by hand.
async fn guess(State(table): State<Arc<Table>>, Form(form): Fields) -> Html<String> {
    let id = form.get("id").map_or("", |id| id.trim());
    outcome(&table, &[id.to_owned()], |score| score.by_hand += 1)
}

/// All guesses of the attacker who was written for this shop.
async fn attack(State(table): State<Arc<Table>>, Form(form): Fields) -> Html<String> {
    let seen = form.get("seen").map_or("", String::as_str);
    let seen: Vec<String> = seen.split(',').map(str::to_owned).collect();
    let came = table.shop.last_visitors();
    let at = came.iter().find(|(name, _)| name == "Alice");
    let guesses = at.map(|(_, second)| (table.attacker)(&seen, *second));
    let guesses = guesses.unwrap_or_default();
    outcome(&table, &guesses, |score| score.by_attacker += 1)
}

impl Table {
    /// The score after this, as HTML.
    fn score(&self, change: impl FnOnce(&mut Score)) -> String {
        let mut score = self.score.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut score);
        score.html()
    }
}

/// What the shop says to the first guess that it knows, or to the last. A guess that goes in as Alice is `won`.
fn outcome(table: &Table, guesses: &[String], won: fn(&mut Score)) -> Html<String> {
    let mut said = "Hello, stranger.".to_owned();
    let (mut tried, mut count): (u32, fn(&mut Score)) = (0, |_| {});
    for guess in guesses {
        tried += 1;
        said = table.shop.greet(guess);
        if said == "Hello, Alice." {
            count = won;
            break;
        }
    }
    let path = table.path;
    // A visitor can enter under any name.
    let (said, score) = (escape(&said), table.score(count));
    page(&format!(
        "<p><strong>{said}</strong></p>\n<p>Guesses: {tried}.</p>\n{score}\
         <p><a href=\"{path}/play\">Again</a>, or <a href=\"/\">at another shop</a></p>"
    ))
}

fn page(body: &str) -> Html<String> {
    Html(serve::page::page("The guessing game", body))
}
