import GRDB
import CPostgreSQL
