"""Agreement of random divisions by scikit-learn, as agreement.json. Needs scikit-learn 1.x: python make-agreement.py > agreement.json"""

import json
import random

from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

cases = []
random.seed(1)
for n, groups_a, groups_b in [(10, 3, 3), (30, 4, 9), (200, 12, 12), (200, 1, 5), (50, 50, 7), (8, 8, 8), (12, 1, 1), (300, 20, 3)]:
    a = [random.randrange(groups_a) for _ in range(n)]
    b = [x % groups_b if random.random() < 0.6 else random.randrange(groups_b) for x in a]
    if groups_a == n:
        a = list(range(n))
    if groups_b == n:
        b = list(range(n))
    cases.append({"a": a, "b": b, "rand": adjusted_rand_score(a, b), "information": adjusted_mutual_info_score(a, b)})
print(json.dumps(cases))
