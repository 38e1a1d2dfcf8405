//! JUnit's XML, which build servers read: one suite for each submission's chapter.

use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};

use crate::commands::grade::{ChapterGrade, Grade, Grades, TestGrade};
use crate::{Error, Result};

type Xml = Writer<Vec<u8>>;

pub fn of(grades: &Grades) -> Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let written = document(&mut xml, grades);
    written.map_err(|error| Error::Lane(error.to_string()))?;
    Ok(String::from_utf8_lossy(&xml.into_inner()).into_owned() + "\n")
}

fn document(xml: &mut Xml, grades: &Grades) -> std::io::Result<()> {
    let declaration = quick_xml::events::BytesDecl::new("1.0", Some("UTF-8"), None);
    xml.write_event(Event::Decl(declaration))?;
    xml.create_element("testsuites")
        .with_attribute(("name", &*format!("commit {}", grades.commit)))
        .write_inner_content(|xml| {
            for grade in &grades.submissions {
                for chapter in &grade.chapters {
                    suite(xml, grade, chapter)?;
                }
            }
            Ok(())
        })?;
    Ok(())
}

fn suite(xml: &mut Xml, grade: &Grade, chapter: &ChapterGrade) -> std::io::Result<()> {
    let failed = chapter.total - chapter.passed;
    let name = format!("{} {}", grade.submission, chapter.chapter);
    xml.create_element("testsuite")
        .with_attribute(("name", &*clean(&name)))
        .with_attribute(("tests", &*chapter.total.to_string()))
        .with_attribute(("failures", &*failed.to_string()))
        .write_inner_content(|xml| {
            for test in &chapter.tests {
                case(xml, &name, test)?;
            }
            let said = [&grade.problem, &chapter.problem].into_iter().flatten();
            let said: Vec<String> = said
                .cloned()
                .chain(grade.warnings.iter().map(ToString::to_string))
                .collect();
            if !said.is_empty() {
                element(xml, "system-err", &said.join("\n"))?;
            }
            Ok(())
        })?;
    Ok(())
}

fn case(xml: &mut Xml, suite: &str, test: &TestGrade) -> std::io::Result<()> {
    let case = xml
        .create_element("testcase")
        .with_attribute(("classname", &*clean(suite)))
        .with_attribute(("name", &*test.test));
    if test.passed {
        case.write_empty()?;
        return Ok(());
    }
    let message = test.message.as_deref().unwrap_or("It didn't run.");
    case.write_inner_content(|xml| element(xml, "failure", message))?;
    Ok(())
}

fn element(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    let text = clean(text);
    xml.create_element(name)
        .write_text_content(BytesText::new(&text))?;
    Ok(())
}

/// XML has no way to write most control characters.
fn clean(text: &str) -> String {
    let is_allowed = |c: char| !c.is_control() || "\t\n\r".contains(c);
    let shown = |c| if is_allowed(c) { c } else { '\u{fffd}' };
    text.chars()
        .map(shown)
        .filter(|c| !"\u{fffe}\u{ffff}".contains(*c))
        .collect()
}
