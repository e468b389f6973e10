//! 勾稽 gouji: checks drafts of the 政府信息公开工作年度报告.

pub mod amount;
pub mod document;
pub mod form;
pub mod read;
pub mod recognise;
pub mod report;
pub mod rules;
