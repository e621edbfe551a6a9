"""The same draws of coded recommendations with scikit-learn: TF-IDF of 1-2 grams, one balanced logistic regression per issue.
Reads from standard input {texts, given, issues, draws}, as bench/themes/upr-multilabel.ts makes it; prints for each number of labels
and seed micro- and macro-F1, all folds taken together."""
import json, sys, warnings
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier

warnings.filterwarnings("ignore")


def issues(task):
    texts = np.array(task["texts"], dtype=object)
    given = np.zeros((len(texts), task["issues"]), dtype=int)
    for row, columns in enumerate(task["given"]):
        given[row, columns] = 1
    predicted = {}
    for draw in task["draws"]:
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        learned = words.fit_transform(texts[draw["learned"]])
        model = OneVsRestClassifier(LogisticRegression(class_weight="balanced", solver="liblinear"))
        model.fit(learned, given[draw["learned"]])
        run = predicted.setdefault((draw["labels"], draw["seed"]), np.zeros_like(given))
        run[draw["tested"]] = model.predict(words.transform(texts[draw["tested"]]))
    return [
        {
            "labels": labels,
            "seed": seed,
            "micro": f1_score(given, run, average="micro"),
            "macro": f1_score(given, run, average="macro"),
        }
        for (labels, seed), run in predicted.items()
    ]


json.dump(issues(json.load(sys.stdin)), sys.stdout)
