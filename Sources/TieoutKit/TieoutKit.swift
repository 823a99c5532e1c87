@_exported public import Claims
@_exported public import Consistency
@_exported public import Corpora
@_exported public import Documents
@_exported public import Figures
@_exported public import Quantities
@_exported public import Relations
@_exported public import Reports
