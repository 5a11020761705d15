-- What an objection is to is worded in each reader's language: kept is what people wrote, without the section before the colon, which is in Chinese in all objections so far.
update minutes_objection set point_text = case when position('：' in point_text) > 0 then substring(point_text from position('：' in point_text) + 1) else '' end;
